import { computed, type ReadonlySignal } from '@preact/signals';
import { baseKey } from '../core/history/base-key.ts';
import { mostUsedRoles, recentRoles } from '../core/history/ledger.ts';
import { orderRoles } from '../core/history/order-roles.ts';
import { unlistedFor } from '../core/history/unlisted-roles.ts';
import { isSame } from '../core/is-same.ts';
import { withKnownAccount } from '../core/roles/account-aliases.ts';
import { findCurrentRoles, nextRoleTest } from '../core/roles/current-role.ts';
import { identityKey } from '../core/roles/first-screen.ts';
import type { Role } from '../core/roles/role.ts';
import { type RoleSection, roleList } from '../core/roles/role-list.ts';
import { isSample } from '../core/roles/sample-role.ts';
import { withSessionsOf } from '../core/roles/sessions.ts';
import { switchBackRow } from '../core/roles/switch-back-row.ts';
import { type VisibleRoles, visibleRolesInSteps } from '../core/roles/visible-roles.ts';
import { computedInSlices } from '../ui/computed-in-slices.ts';
import { createSwitcherInputs } from './switcher-inputs.ts';
import { createSwitcherSearch } from './switcher-search.ts';

/** What popup and menu show: what was read, what is going on, and what follows from both. */
export type SwitcherStore = ReturnType<typeof createSwitcherStore>;

/** A computed signal that keeps its value where the next one says the same: thousands of roles would be listed again. */
function computedUnlessSame<T>(compute: () => T): ReadonlySignal<T> {
  let last: T;
  return computed(() => {
    const next = compute();
    if (!isSame(next, last)) last = next;
    return last;
  });
}

/** @param backLabel what the user searches for to leave the current role, in their language */
export function createSwitcherStore(backLabel: string) {
  const inputs = createSwitcherInputs();
  const { tab, settings, favorites, ledger, accountAliases, firstScreen, profiles } = inputs;
  const identity = computedUnlessSame(() => {
    const page = tab.value;
    const shown = page.kind === 'console' && withSessionsOf(inputs.lastIdentity.value, page.identity);
    const who = shown || (page.kind === 'asking' && page.supposed);
    return who ? withKnownAccount(who, accountAliases.value) : undefined;
  });
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
          groupBy: settings.value.groupBy,
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
  const hasAnswered = computed(() => tab.value.kind !== 'asking');
  const searched = createSwitcherSearch(inputs, { base, visible, all, total, sections, currentRole, likely, back });
  return {
    ...inputs,
    ...searched,
    identity,
    /** Whether roles of Hatrack's sample are listed. */
    hasSample: computed(() => all.value.some(isSample)),
    /** The ledger's key for who has signed in; empty while nobody is known. */
    base,
    /** The console tab that the switcher is about, as soon as it is found. */
    consoleTabId: computed(() => ('tab' in tab.value ? tab.value.tab?.tabId : undefined)),
    /** The last notice, unless its tab has loaded a console page since: that page shows who the user is by now. */
    notice,
    /** `undefined` until identity and index are there. */
    visible,
    /** Keys of the roles that only the console's history names. */
    unlisted: computed<ReadonlySet<string>>(() => new Set(unlisted.value.map(({ key }) => key))),
    /** The page has answered, and the list is for who is signed in now. */
    isFresh: computed(
      () => hasAnswered.value && visible.value !== undefined && visible.value.identity === identity.value,
    ),
    /** It is known who the page is, or that there is none. */
    hasAnswered,
    /** Those to offer, and those that only the history names. */
    roles: all,
    /** The role in front as the config has it: the likeliest of its profiles. */
    currentRole,
    /** Keys of all profiles that the role in front may have been chosen by. */
    currentKeys: computed<ReadonlySet<string>>(() => new Set(current.value?.meant.map(({ key }) => key))),
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
  };
}
