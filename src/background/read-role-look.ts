import { CONSOLE_MATCHES } from '../aws/hosts/hosts.ts';
import type { Profile } from '../core/model/profile.ts';
import { pickDefined } from '../core/pick-defined.ts';
import { accountAs } from '../core/roles/account-as.ts';
import { baseLook } from '../core/roles/base-look.ts';
import { findCurrentRole } from '../core/roles/current-role.ts';
import type { Identity } from '../core/roles/identity.ts';
import { inkOn } from '../core/roles/ink-on.ts';
import { colorIn, environmentIn } from '../core/roles/production.ts';
import { type RoleLook, roleLook } from '../core/roles/role-look.ts';
import { toRoles } from '../core/roles/to-roles.ts';
import { workingRole } from '../core/roles/working-role.ts';
import type { Settings } from '../core/settings.ts';
import { openTabs } from '../platform/content-scripts.ts';
import { text } from '../platform/i18n.ts';
import { type IconLabel, labelIcon } from '../platform/icon-mark.ts';
import { logFailure } from '../platform/log.ts';
import { askContent } from '../platform/messages.ts';
import { readItem, watchItem, watchItems } from '../platform/read-item.ts';
import { PROFILE_SOURCES, readStoredProfiles } from '../platform/stored-profiles.ts';
import { settings } from '../store/list-items.ts';
import { switchRecords } from '../store/switch-records.ts';
import { markTab } from './page/mark-tab.ts';
import { readOnceNamed } from './page/read-once-named.ts';
import { readPageEarly } from './page/read-page.ts';
import { type PageMark, showMark } from './page/show-mark.ts';
import { markEnds } from './sessions/mark-ends.ts';
import { followSignIn } from './switching/after-sign-in.ts';

/**
 * How a console page should show the role that it works as, once the page shows the role, or the base if it has a
 * color; `undefined` for neither. Marks the page and its tab, follows a sign-in and marks sessions that end soon, on the side. Throws if the tab shows no readable console page.
 */
export async function answerRoleLook({ tabId }: { readonly tabId: number }): Promise<RoleLook | undefined> {
  const { look, named, profiles, wanted } = await markPage(tabId);
  followSignIn(tabId, named, profiles).catch(error => logFailure('a sign-in was not followed', error));
  if (wanted.markSessionEnd) markEnds().catch(error => logFailure('the end of a session was not marked', error));
  return look;
}

/** Marks a console page and its tab, on the side. Throws if the tab shows no readable console page. */
async function markPage(tabId: number) {
  const page = await readPageEarly(tabId);
  if (!page) throw new Error('the tab is no readable console page');
  const named = await readOnceNamed(tabId, page);
  const { identity } = named;
  const [profiles = [], wanted] = await Promise.all([readStoredProfiles(), readItem(settings)]);
  const { look, mark } = looksOf(profiles, identity, wanted);
  const { pageMark, pageTitle, pageIcon, pageBadge } = wanted;
  Promise.all([
    // The label follows: the tab may have gone to a page of somebody else's meanwhile, whose icon it would be on.
    showMark(tabId, pageMark === 'none' ? undefined : mark, pageMark === 'band').then(() =>
      labelIcon(tabId, pageBadge && mark ? labelOf(mark) : undefined),
    ),
    markTab(tabId, { name: pageTitle ? look?.name : undefined, color: pageIcon ? mark?.color : undefined }),
  ]).catch(error => logFailure('a page shows no mark', error));
  return { look, named, profiles, wanted };
}

/** The gray of an environment that has no color. */
const NO_COLOR = '5f6b7a';

/**
 * How the menu's button shows who a page works as, and how Hatrack marks the page. Where the config has no such role or base,
 * the first role of the same account that has a color gives the mark.
 */
function looksOf(profiles: readonly Profile[], identity: Identity, { productionNames, accounts }: Settings) {
  const roles = toRoles(profiles, identity.partition);
  const role = workingRole(identity);
  const current = findCurrentRole(roles, identity) ?? (role && findCurrentRole(roles, { ...identity, role }));
  const base = role || current ? undefined : baseLook(profiles, identity);
  const { account, alias } = role ?? identity.base;
  const ofAccount = roles.filter(each => each.account === account && each.partition === identity.partition);
  const section = base && profiles.find(({ name }) => name === base.name);
  const asBase = base && {
    ...pickDefined({ ...base, alias: identity.base.alias, env: section?.env, group: section?.group }),
    ...{ name: base.name, account: account ?? '' },
  };
  const known = current ?? asBase;
  const look =
    role || current ? roleLook(role, current) : base?.color === undefined ? undefined : roleLook(undefined, base);
  const [mark] = (known ? [known] : ofAccount).flatMap((each): PageMark | [] => {
    const env = environmentIn(productionNames, each);
    const color = colorIn(productionNames, each) ?? (env && NO_COLOR);
    const shown = [known?.name ?? look?.name, accountAs(accounts, account, alias ?? each.alias), env];
    return color === undefined ? [] : { color, env, parts: shown.flatMap(part => part ?? []) };
  });
  return { look, mark };
}

function labelOf({ color, parts, env = ' ' }: PageMark): IconLabel {
  const badge = [...env].slice(0, 4).join('');
  return { title: [...parts, text('extensionName')].join(' · '), badge, color, ink: inkOn(color) };
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
