import { computed, signal } from '@preact/signals';
import { baseKey } from '../core/history/base-key.ts';
import { EMPTY_LEDGER, mostUsedRoles, recentRoles } from '../core/history/ledger.ts';
import { orderRoles, preferredFirst } from '../core/history/order-roles.ts';
import { unlistedFor } from '../core/history/unlisted-roles.ts';
import type { Profile } from '../core/model/profile.ts';
import { type AccountAliases, withKnownAccount } from '../core/roles/account-aliases.ts';
import { findCurrentRoles, nextRoleTest } from '../core/roles/current-role.ts';
import { type FirstScreen, identityKey } from '../core/roles/first-screen.ts';
import type { Identity } from '../core/roles/identity.ts';
import type { Role } from '../core/roles/role.ts';
import { createRoleFinder } from '../core/roles/role-key.ts';
import { type RoleSection, roleList } from '../core/roles/role-list.ts';
import type { RoleSearch, RoleSearchInSteps } from '../core/roles/search-roles.ts';
import { withSessionsOf } from '../core/roles/sessions.ts';
import { switchBackRow } from '../core/roles/switch-back-row.ts';
import { type HiddenRole, type VisibleRoles, visibleRolesInSteps } from '../core/roles/visible-roles.ts';
import { DEFAULT_SETTINGS } from '../core/settings.ts';
import type { PlannedSwitch } from '../core/switching/planned-switch.ts';
import type { RoleChoice, SwitchNotice } from '../core/switching/switch-record.ts';
import { computedInSlices } from '../ui/computed-in-slices.ts';
import { createRoleListStore } from './list/role-list-store.ts';
import type { TabState } from './tab-state.ts';

type Message =
  | 'copiedArn'
  | 'copiedAccount'
  | 'copiedLink'
  | 'notCopied'
  | 'opened'
  | 'notStored'
  | 'signOutFailed'
  | readonly ['favoriteMoved', role: string, place: string, total: string];

/** What popup and menu show: what was read, what is going on, and what follows from both. */
export type SwitcherStore = ReturnType<typeof createSwitcherStore>;

const findNothing: RoleSearch = () => ({ hits: [], total: 0 });

/** @param backLabel what the user searches for to leave the current role, in their language */
export function createSwitcherStore(backLabel: string) {
  const inputs = {
    tab: signal<TabState>({ kind: 'asking' }),
    settings: signal(DEFAULT_SETTINGS),
    favorites: signal<readonly string[]>([]),
    ledger: signal(EMPTY_LEDGER),
    accountAliases: signal<AccountAliases>({}),
    firstScreen: signal<FirstScreen | undefined>(undefined),
    /** Who the last page was that answered: the sessions beside it may still be open. */
    lastIdentity: signal<Identity | undefined>(undefined),
    /** False once it is known that no text was ever saved. */
    hasConfig: signal(true),
    /** The user's own text cannot be read. */
    isDamaged: signal(false),
    /** `undefined` until the index has been read. */
    profiles: signal<readonly Profile[] | undefined>(undefined),
    /** The key of the role that is being switched to; `back` for a switch back. */
    underway: signal<string | undefined>(undefined),
    /** Choices to be made after the one under way: roles to open behind the page in front. */
    queued: signal<readonly RoleChoice[]>([]),
    /** Keys of the roles that were opened behind the page in front. */
    opened: signal<readonly string[]>([]),
    /** How the last switch of the tab in front ended, when it did not succeed. */
    lastNotice: signal<SwitchNotice | undefined>(undefined),
    /** What just happened, for a moment. */
    message: signal<Message | undefined>(undefined),
    /** The diagnosis replaces the list. */
    showsDiagnosis: signal(false),
    /** The switch that follows as soon as the user is signed in. */
    planned: signal<PlannedSwitch | undefined>(undefined),
    /** The host that the user sees to be opened for the chosen role, where no tab shows the console. */
    seenHost: signal<string | undefined>(undefined),
    /** Something failed that leaves nothing to show. */
    isBroken: signal(false),
    /** Makes the list searchable, as soon as its code is there. */
    searchInSteps: signal<RoleSearchInSteps | undefined>(undefined),
  };
  const { tab, settings, favorites, ledger, accountAliases, firstScreen, profiles } = inputs;
  const identity = computed(() =>
    tab.value.kind === 'console'
      ? withKnownAccount(withSessionsOf(inputs.lastIdentity.value, tab.value.identity), accountAliases.value)
      : undefined,
  );
  const visible = computedInSlices<VisibleRoles | undefined>(undefined, () =>
    profiles.value && (identity.value || tab.value.kind === 'none')
      ? visibleRolesInSteps(profiles.value, identity.value, settings.value, inputs.lastIdentity.value?.partition)
      : undefined,
  );
  const early = computed(() => {
    const screen = firstScreen.value;
    return !visible.value && identity.value && screen?.identity === identityKey(identity.value) ? screen : undefined;
  });
  const roles = computed(() => visible.value?.roles ?? early.value?.sections.flatMap(section => section.roles) ?? []);
  const base = computed(() => {
    const who = identity.value ?? (tab.value.kind === 'none' ? inputs.lastIdentity.value : undefined);
    return who ? baseKey(who) : '';
  });
  const ordered = computed(() => {
    if (!visible.value) return roles.value;
    const { order } = settings.value;
    return orderRoles({ roles: roles.value, order, ledger: ledger.value, base: base.value });
  });
  const unlisted = computed<readonly Role[]>(() => {
    if (visible.value && identity.value) return unlistedFor(identity.value, ledger.value, visible.value);
    return early.value?.sections.find(({ kind }) => kind === 'history')?.roles ?? [];
  });
  const back = computed(() => identity.value && switchBackRow(identity.value, backLabel, visible.value?.bases[0]));
  const sections = computed<readonly RoleSection[]>(() =>
    visible.value
      ? roleList({
          roles: ordered.value,
          order: settings.value.order,
          favorites: favorites.value,
          recents: recentRoles(ledger.value, base.value, roles.value),
          unlisted: unlisted.value,
        })
      : (early.value?.sections ?? []),
  );
  // The first screen lists them among its other roles.
  const all = computed(() => (visible.value ? [...ordered.value, ...unlisted.value] : roles.value));
  const total = computed(() => (visible.value ? all.value.length : (early.value?.total ?? 0)));
  const current = computed(() => identity.value && findCurrentRoles(all.value, identity.value));
  const currentRole = computed(() => current.value?.meant[0]);
  /** Key of the role that the user most likely wants: the one before, or after sign-in the one most used. */
  const likely = computed(() => {
    const isNext = nextRoleTest(current.value, visible.value?.chained);
    const top = sections.value.filter(({ kind }) => kind === 'favorites' || kind === 'recent');
    const ranked = identity.value?.role ? recentRoles : mostUsedRoles;
    const used = ranked(
      ledger.value,
      base.value,
      top.flatMap(section => section.roles.filter(isNext)),
    );
    return (used[0] ?? sections.value.flatMap(section => section.roles.find(isNext) ?? [])[0])?.key;
  });
  const notice = computed(() => {
    const last = inputs.lastNotice.value;
    const page = tab.value.kind === 'console' ? tab.value : undefined;
    const isOver = last && page?.tab.tabId === last.shownIn && page.loadedAt > last.at;
    return isOver || last?.closed ? undefined : last;
  });
  const favoriteKeys = computed<ReadonlyMap<string, string>>(() => {
    if (favorites.value.length === 0) return new Map();
    const findRole = createRoleFinder(all.value);
    return new Map(favorites.value.map(key => [findRole(key)?.key ?? key, key]));
  });
  const search = computedInSlices(findNothing, () => {
    const used = mostUsedRoles(ledger.value, base.value, all.value).filter(role => role !== currentRole.value);
    // A favorite that is made or ended during a search leaves the rows where they are.
    const preferred = preferredFirst(all.value, favoriteKeys.peek().keys(), used);
    return inputs.searchInSteps.value?.(back.value ? [...preferred, back.value] : preferred);
  });
  const list = createRoleListStore({ sections, search, total, likely });
  const hidden = computed(() => visible.value?.hidden ?? []);
  const isNothingFound = computed(
    () => list.query.value.trim() !== '' && list.found.value === 0 && search.value !== findNothing,
  );
  const hiddenSearch = computedInSlices(findNothing, () =>
    isNothingFound.value ? inputs.searchInSteps.value?.(hidden.value.map(({ role }) => role)) : undefined,
  );
  return {
    ...inputs,
    identity,
    /** The console tab that the switcher is about, as soon as it is found. */
    consoleTabId: computed(() => ('tab' in tab.value ? tab.value.tab?.tabId : undefined)),
    /** The last notice, unless its tab has loaded a console page since: that page shows who the user is by now. */
    notice,
    /** `undefined` until identity and index are there. */
    visible,
    /** Keys of the roles that only the console's history names. */
    unlisted: computed<ReadonlySet<string>>(() => new Set(unlisted.value.map(({ key }) => key))),
    /** Those to offer, and those that only the history names. */
    roles: all,
    /** The role in front as the config has it: the likeliest of its profiles. */
    currentRole,
    /** Keys of all profiles that the role in front may have been chosen by. */
    currentKeys: computed<ReadonlySet<string>>(() => new Set(current.value?.meant.map(({ key }) => key))),
    /** Keys of the favorite roles, each with the key it is stored by: a renamed profile stays a favorite. */
    favoriteKeys,
    /** Roles listed without a search. */
    total,
    /** Something keeps from switching, or may: the diagnosis says what. */
    isOff: computed(() => {
      const { value } = tab;
      if (value.kind === 'console') return value.isOff === true || notice.value !== undefined;
      return inputs.isBroken.value || value.kind === 'withheld';
    }),
    /** There is something to show, even if it is the first screen of last time. */
    isReady: computed(() => visible.value !== undefined || early.value !== undefined),
    list,
    /** Hidden roles that match a search which nothing listed does. */
    hiddenFound: computed<readonly HiddenRole[]>(() => {
      const found = new Set(hiddenSearch.value(list.query.value).hits.map(({ role }) => role));
      return found.size === 0 ? [] : hidden.value.filter(({ role }) => found.has(role));
    }),
  };
}
