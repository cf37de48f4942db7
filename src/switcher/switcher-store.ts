import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { baseKey } from '../core/history/base-key.ts';
import { EMPTY_LEDGER, type Ledger, recentRoles } from '../core/history/ledger.ts';
import { orderRoles } from '../core/history/order-roles.ts';
import { unlistedFor } from '../core/history/unlisted-roles.ts';
import type { Profile } from '../core/model/profile.ts';
import { type AccountAliases, withKnownAccount } from '../core/roles/account-aliases.ts';
import { findCurrentRole } from '../core/roles/current-role.ts';
import { type FirstScreen, identityKey } from '../core/roles/first-screen.ts';
import type { Identity } from '../core/roles/identity.ts';
import type { Role } from '../core/roles/role.ts';
import { createRoleFinder } from '../core/roles/role-key.ts';
import { type RoleSection, roleList } from '../core/roles/role-list.ts';
import type { RoleSearch, RoleSearchInSteps } from '../core/roles/search-roles.ts';
import { withSessionsOf } from '../core/roles/sessions.ts';
import { type VisibleRoles, visibleRolesInSteps } from '../core/roles/visible-roles.ts';
import { wayBack } from '../core/roles/way-back.ts';
import { DEFAULT_SETTINGS, type Settings } from '../core/settings.ts';
import type { SwitchNotice } from '../core/switching/switch-record.ts';
import { computedInSlices } from '../ui/computed-in-slices.ts';
import { createRoleListStore, type RoleListStore } from './list/role-list-store.ts';
import type { TabState } from './tab-state.ts';

/** What was read from storage and from the page, each as soon as it is there, and what is going on. */
interface Inputs {
  readonly tab: Signal<TabState>;
  readonly settings: Signal<Settings>;
  readonly favourites: Signal<readonly string[]>;
  readonly ledger: Signal<Ledger>;
  readonly accountAliases: Signal<AccountAliases>;
  readonly firstScreen: Signal<FirstScreen | undefined>;
  /** Who the page was that was asked last: what stood beside it may still be there. */
  readonly lastIdentity: Signal<Identity | undefined>;
  /** False once it is known that no text was ever saved. */
  readonly hasConfig: Signal<boolean>;
  /** The user's own text cannot be read. */
  readonly isDamaged: Signal<boolean>;
  /** `undefined` until the index has been read. */
  readonly profiles: Signal<readonly Profile[] | undefined>;
  /** The key of the role that is being switched to. */
  readonly underway: Signal<string | 'back' | undefined>;
  /** How the last switch of the tab in front ended, when it did not succeed. */
  readonly lastNotice: Signal<SwitchNotice | undefined>;
  /** What just happened, for a moment. */
  readonly message: Signal<'copied' | 'notStored' | 'signOutFailed' | undefined>;
  /** The diagnosis stands in place of the list. */
  readonly showsDiagnosis: Signal<boolean>;
  /** Something failed that leaves nothing to show. */
  readonly isBroken: Signal<boolean>;
  /** What makes the list searchable, as soon as its code is there. */
  readonly searchInSteps: Signal<RoleSearchInSteps | undefined>;
}

export interface SwitcherStore extends Inputs {
  readonly identity: ReadonlySignal<Identity | undefined>;
  /** The last notice, unless its tab has been to a console page since: that tells who one is by now. */
  readonly notice: ReadonlySignal<SwitchNotice | undefined>;
  /** `undefined` until identity and index are there. */
  readonly visible: ReadonlySignal<VisibleRoles | undefined>;
  /** Keys of the roles that only the console's history tells of. */
  readonly unlisted: ReadonlySignal<ReadonlySet<string>>;
  /** Those to offer, and those that only the history tells of. */
  readonly roles: ReadonlySignal<readonly Role[]>;
  /** The role in front as the config has it. */
  readonly currentRole: ReadonlySignal<Role | undefined>;
  /** Keys of the roles with a star, each with the key it is stored by: a renamed profile keeps its star. */
  readonly stars: ReadonlySignal<ReadonlyMap<string, string>>;
  /** Roles listed without a search. */
  readonly total: ReadonlySignal<number>;
  /** Something keeps from switching, or may: the diagnosis tells. */
  readonly isOff: ReadonlySignal<boolean>;
  /** There is something to show, be it the first screen of last time. */
  readonly isReady: ReadonlySignal<boolean>;
  readonly list: RoleListStore;
}

const findNothing: RoleSearch = () => ({ hits: [], total: 0 });

/** @param backLabel what the row that leaves the role in front does, in the user's language */
export function createSwitcherStore(backLabel: string): SwitcherStore {
  const inputs: Inputs = {
    tab: signal<TabState>({ kind: 'asking' }),
    settings: signal(DEFAULT_SETTINGS),
    favourites: signal<readonly string[]>([]),
    ledger: signal(EMPTY_LEDGER),
    accountAliases: signal<AccountAliases>({}),
    firstScreen: signal<FirstScreen | undefined>(undefined),
    lastIdentity: signal<Identity | undefined>(undefined),
    hasConfig: signal(true),
    isDamaged: signal(false),
    profiles: signal<readonly Profile[] | undefined>(undefined),
    underway: signal<string | undefined>(undefined),
    lastNotice: signal<SwitchNotice | undefined>(undefined),
    message: signal<'copied' | 'notStored' | 'signOutFailed' | undefined>(undefined),
    showsDiagnosis: signal(false),
    isBroken: signal(false),
    searchInSteps: signal<RoleSearchInSteps | undefined>(undefined),
  };
  const { tab, settings, favourites, ledger, accountAliases, firstScreen, profiles } = inputs;
  const identity = computed(() =>
    tab.value.kind === 'console'
      ? withKnownAccount(withSessionsOf(inputs.lastIdentity.value, tab.value.identity), accountAliases.value)
      : undefined,
  );
  const visible = computedInSlices<VisibleRoles | undefined>(undefined, () =>
    profiles.value && identity.value ? visibleRolesInSteps(profiles.value, identity.value, settings.value) : undefined,
  );
  const early = computed(() => {
    const screen = firstScreen.value;
    return !visible.value && identity.value && screen?.identity === identityKey(identity.value) ? screen : undefined;
  });
  const roles = computed(() => visible.value?.roles ?? early.value?.sections.flatMap(section => section.roles) ?? []);
  const base = computed(() => identity.value && baseKey(identity.value));
  const ordered = computed(() => {
    if (!visible.value || base.value === undefined) return roles.value;
    const { order } = settings.value;
    return orderRoles({ roles: roles.value, order, ledger: ledger.value, base: base.value });
  });
  const unlisted = computed<readonly Role[]>(() => {
    if (visible.value && identity.value) return unlistedFor(identity.value, ledger.value, visible.value);
    return early.value?.sections.find(({ kind }) => kind === 'history')?.roles ?? [];
  });
  const back = computed(() => identity.value && wayBack(identity.value, backLabel, visible.value?.bases[0]));
  const listed = computed<readonly RoleSection[]>(() =>
    visible.value && base.value !== undefined
      ? roleList({
          roles: ordered.value,
          order: settings.value.order,
          favourites: favourites.value,
          recents: recentRoles(ledger.value, base.value, roles.value),
          unlisted: unlisted.value,
        })
      : (early.value?.sections ?? []),
  );
  const sections = computed<readonly RoleSection[]>(() =>
    back.value && listed.value.length > 0 ? [{ kind: 'back', roles: [back.value] }, ...listed.value] : listed.value,
  );
  // The first screen holds them as its other roles.
  const all = computed(() => (visible.value ? [...ordered.value, ...unlisted.value] : roles.value));
  const total = computed(() => (visible.value ? all.value.length : (early.value?.total ?? 0)));
  const notice = computed(() => {
    const last = inputs.lastNotice.value;
    const page = tab.value.kind === 'console' ? tab.value : undefined;
    const isOver = last && page?.tab.tabId === last.shownIn && page.loadedAt > last.at;
    return isOver || last?.closed ? undefined : last;
  });
  const search = computedInSlices(findNothing, () =>
    inputs.searchInSteps.value?.(back.value ? [back.value, ...all.value] : all.value),
  );
  return {
    ...inputs,
    identity,
    notice,
    visible,
    unlisted: computed(() => new Set(unlisted.value.map(({ key }) => key))),
    roles: all,
    currentRole: computed(() => identity.value && findCurrentRole(all.value, identity.value)),
    stars: computed(() => {
      if (favourites.value.length === 0) return new Map();
      const findRole = createRoleFinder(all.value);
      return new Map(favourites.value.map(key => [findRole(key)?.key ?? key, key]));
    }),
    total,
    isOff: computed(() => {
      const { value } = tab;
      if (value.kind === 'console') return value.isOff === true || notice.value !== undefined;
      return inputs.isBroken.value || value.kind === 'withheld';
    }),
    isReady: computed(() => visible.value !== undefined || early.value !== undefined),
    list: createRoleListStore({ sections, search, total }),
  };
}
