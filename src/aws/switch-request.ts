import { PARTITIONS } from '../core/model/partition.ts';
import { roleLeaf } from '../core/model/permission-set.ts';
import { displayName } from '../core/roles/display-name.ts';
import type { Role } from '../core/roles/role.ts';
import type { Settings } from '../core/settings.ts';
import type { ConsoleUrl } from './console-url.ts';
import { destinationOf } from './destination.ts';
import { isSignInHost, signInHostOf } from './hosts.ts';

/** The page whose session carries a switch out. */
export interface SwitchPage {
  readonly url: ConsoleUrl;
  readonly signInHost: string;
  /** The console's token for this identity (docs/console.md 2.3). */
  readonly csrf: number;
}

/** The role that a page must be once the switch has happened. */
export interface ExpectedRole {
  /** 12 digits, or an alias. */
  readonly account: string;
  /** Without its path. */
  readonly roleName: string;
}

/** A request for the page's own session to carry out: a form to post in the tab itself. */
export interface SwitchRequest {
  readonly kind: 'form';
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
  /** Absent when switching back: the page must then be in no role. */
  readonly expect?: ExpectedRole;
  /** Where the tab ends up; to be opened by hand where only the redirect was stopped (docs/console.md 4.8). */
  readonly destination: string;
}

type NameSettings = Pick<Settings, 'accountInDisplayName'>;

/** The classic switch: the console's own request, field by field (docs/console.md 2.1). The role is of the page's partition. */
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

/** What a page must be once it has switched to this role. */
export function expectedRole({ account, roleName }: Role): ExpectedRole {
  return { account, roleName: roleLeaf(roleName) };
}

/** Leaves the role, for the page as it is (docs/console.md 2.2). */
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

/** AWS's own switch-role page, filled in: the last way, for the user to confirm (docs/console.md 2.5). */
export function prefilledSwitchUrl(role: Role, page: Omit<SwitchPage, 'csrf'>, settings: NameSettings): string {
  return filledIn(page.signInHost, role, settings, { src: 'nav', redirect_uri: destinationOf(page.url, role.region) });
}

/** The same page for anybody: a link to hand on, which knows nothing of where one is (docs/console.md 2.5). */
export function switchLink(role: Role, settings: NameSettings): string {
  return filledIn(signInHostOf(role.partition), role, settings, {});
}

/** Whether an address is AWS's own switch-role page, at a sign-in host of any partition. */
export function isSwitchPage(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, pathname } = new URL(text);
  const isOurs = PARTITIONS.some(partition => isSignInHost(hostname, partition));
  return protocol === 'https:' && isOurs && pathname === '/switchrole';
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
  // `%20` is a space to every reader of a query, `+` to most.
  return `${switchUrl({ signInHost })}?${query.toString().replaceAll('+', '%20')}`;
}

function switchUrl({ signInHost }: Pick<SwitchPage, 'signInHost'>): string {
  return `https://${signInHost}/switchrole`;
}

function displayNameOf(role: Role, { accountInDisplayName }: NameSettings): string {
  return displayName(role.name, accountInDisplayName ? role.account : undefined);
}
