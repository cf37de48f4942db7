import { CONSOLE_MATCHES } from '../aws/hosts/hosts.ts';
import type { Profile } from '../core/model/profile.ts';
import { pickDefined } from '../core/pick-defined.ts';
import { baseLook } from '../core/roles/base-look.ts';
import { findCurrentRole } from '../core/roles/current-role.ts';
import type { Identity } from '../core/roles/identity.ts';
import { colorIn } from '../core/roles/production.ts';
import { type RoleLook, roleLook } from '../core/roles/role-look.ts';
import { toRoles } from '../core/roles/to-roles.ts';
import { workingRole } from '../core/roles/working-role.ts';
import { openTabs } from '../platform/content-scripts.ts';
import { logFailure } from '../platform/log.ts';
import { askContent } from '../platform/messages.ts';
import { readItem, watchItem, watchItems } from '../platform/read-item.ts';
import { PROFILE_SOURCES, readStoredProfiles } from '../platform/stored-profiles.ts';
import { settings } from '../store/list-items.ts';
import { switchRecords } from '../store/switch-records.ts';
import { keepTitle } from './page/keep-title.ts';
import { readOnceNamed } from './page/read-once-named.ts';
import { readPageEarly } from './page/read-page.ts';
import { showLine } from './page/show-line.ts';

/**
 * How a console page should show the role that it works as, once the page shows the role, or the base if it has a
 * color; `undefined` for neither. Draws the page's line and names its tab on the side. Throws if the tab shows no readable console page.
 */
export async function readRoleLook({ tabId }: { readonly tabId: number }): Promise<RoleLook | undefined> {
  const page = await readPageEarly(tabId);
  if (!page) throw new Error('the tab is no readable console page');
  const { identity } = await readOnceNamed(tabId, page);
  const [profiles = [], { pageLine, pageTitle, productionNames }] = await Promise.all([
    readStoredProfiles(),
    readItem(settings),
  ]);
  const { look, line } = looksOf(profiles, identity, productionNames);
  Promise.all([
    showLine(tabId, pageLine ? line : undefined),
    keepTitle(tabId, pageTitle ? look?.name : undefined),
  ]).catch(error => logFailure('a page has no line or name', error));
  return look;
}

/** How the menu's button shows who a page is, and the color of its line: where no role and base is the page's, that of its account. */
function looksOf(profiles: readonly Profile[], identity: Identity, productionNames: string) {
  const roles = toRoles(profiles, identity.partition);
  const role = workingRole(identity);
  const current = findCurrentRole(roles, identity) ?? (role && findCurrentRole(roles, { ...identity, role }));
  const base = role || current ? undefined : baseLook(profiles, identity);
  const { account } = role ?? identity.base;
  const ofAccount = roles.filter(each => each.account === account && each.partition === identity.partition);
  const asBase = base && {
    ...pickDefined({ ...base, alias: identity.base.alias, env: profiles.find(({ name }) => name === base.name)?.env }),
    ...{ name: base.name, account: account ?? '' },
  };
  const described = current ? [current] : asBase ? [asBase] : ofAccount;
  const line = described.flatMap(each => colorIn(productionNames, each) ?? [])[0];
  if (role || current) return { look: roleLook(role, current), line };
  return { look: base?.color === undefined ? undefined : roleLook(undefined, base), line };
}

/** Lets open console pages ask for it again when the config or the settings have changed, or another tab has switched. */
export function keepRoleLooks(): void {
  const show = async (): Promise<void> => {
    // A tab without Hatrack's script shows no role.
    for (const tabId of await openTabs(CONSOLE_MATCHES)) askContent(tabId, 'showRole').catch(() => undefined);
  };
  watchItems([...Object.values(PROFILE_SOURCES), settings], show);
  watchItem(switchRecords, records => {
    if (records.at(-1)?.outcome.result === 'switched') void show();
  });
}
