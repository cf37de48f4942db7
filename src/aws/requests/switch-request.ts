import { PARTITIONS, type Partition } from '../../core/model/partition.ts';
import { roleLeaf } from '../../core/model/permission-set.ts';
import { displayName } from '../../core/roles/display-name.ts';
import type { Role } from '../../core/roles/role.ts';
import type { Settings } from '../../core/settings.ts';
import type { ConsoleUrl } from '../hosts/console-url.ts';
import { destinationOf } from '../hosts/destination.ts';
import { isSignInHost, signInHostOf } from '../hosts/hosts.ts';

/** The page whose session carries a switch out. */
export interface SwitchPage {
  readonly url: ConsoleUrl;
  readonly signInHost: string;
  /** The console's token for this identity (docs/console.md 2.3). */
  readonly csrf: number;
}

/** The role that a page has to work as after the switch. */
export interface ExpectedRole {
  /** 12 digits, or an alias. */
  readonly account: string;
  /** Without its path. */
  readonly roleName: string;
}

/** A request that the page's own session carries out: a form to post in the tab. */
export interface SwitchRequest {
  readonly kind: 'form';
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
  /** Absent for switching back: the page has to be in no role then. */
  readonly expect?: ExpectedRole;
  /** Where the tab ends. If only the redirect was stopped, Hatrack opens it itself (docs/console.md 4.8.2). */
  readonly destination: string;
}

type NameSettings = Pick<Settings, 'accountInDisplayName'>;

/** Builds the console's own request for a classic switch (docs/console.md 2.1.1). The role is of the page's partition. */
export function buildSwitch(role: Role, page: SwitchPage, settings: NameSettings): SwitchRequest {
  const destination = destinationOf(page.url, role.region);
  return {
    kind: 'form',
    url: switchUrl(page),
    fields: {
      mfaNeeded: '0',
      action: 'switchFromBasis',
      src: 'nav',
      csrf: String(page.csrf),
      roleName: role.roleName,
      account: role.account,
      color: role.color ?? '',
      redirect_uri: encodeURIComponent(destination),
      displayName: displayNameOf(role, settings),
    },
    expect: expectedRole(role),
    destination,
  };
}

/** What a page has to show after a switch to this role. */
export function expectedRole({ account, roleName }: Role): ExpectedRole {
  return { account, roleName: roleLeaf(roleName) };
}

/** Builds the request that leaves the role and keeps the page (docs/console.md 2.2). */
export function buildSwitchBack(page: SwitchPage): SwitchRequest {
  const destination = destinationOf(page.url);
  return {
    kind: 'form',
    url: switchUrl(page),
    fields: {
      action: 'switchToBasis',
      src: 'nav',
      csrf: String(page.csrf),
      redirect_uri: encodeURIComponent(destination),
    },
    destination,
  };
}

/** AWS's own page to switch, filled in: the last resort, where the user confirms the switch (docs/console.md 2.5). */
export function prefilledSwitchUrl(role: Role, page: Omit<SwitchPage, 'csrf'>, settings: NameSettings): string {
  return filledIn(page.signInHost, role, settings, { src: 'nav', redirect_uri: destinationOf(page.url, role.region) });
}

/** The same page as a link to give to others: it depends on no console page (docs/console.md 2.5). */
export function switchLink(role: Role, settings: NameSettings): string {
  return filledIn(signInHostOf(role.partition), role, settings, {});
}

/** Whether an address is AWS's own page to switch, at a sign-in host of any partition. */
export function isSwitchPage(text: string): boolean {
  return URL.canParse(text) && partitionOfSwitchPage(new URL(text)) !== undefined;
}

/** The partition whose sign-in host shows AWS's own page to switch at this address; `undefined` for any other address. */
export function partitionOfSwitchPage({ protocol, hostname, pathname }: URL): Partition | undefined {
  if (protocol !== 'https:' || pathname !== '/switchrole') return undefined;
  return PARTITIONS.find(partition => isSignInHost(hostname, partition));
}

function filledIn(
  signInHost: string,
  role: Role,
  settings: NameSettings,
  more: Readonly<Record<string, string>>,
): string {
  const query = new URLSearchParams({
    account: role.account,
    roleName: role.roleName,
    displayName: displayNameOf(role, settings),
    ...(role.color !== undefined && { color: role.color }),
    ...more,
  });
  // Every reader of a query takes `%20` for a space, but not every one takes `+`.
  return `${switchUrl({ signInHost })}?${query.toString().replaceAll('+', '%20')}`;
}

function switchUrl({ signInHost }: Pick<SwitchPage, 'signInHost'>): string {
  return `https://${signInHost}/switchrole`;
}

function displayNameOf(role: Role, { accountInDisplayName }: NameSettings): string {
  return displayName(role.name, accountInDisplayName ? role.account : undefined);
}
