import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Profile } from '../core/config/profile.ts';
import { baseKey } from '../core/history/base-key.ts';
import { EMPTY_LEDGER, type Ledger, recentRoles } from '../core/history/ledger.ts';
import { type AccountAliases, withKnownAccount } from '../core/roles/account-aliases.ts';
import { findCurrentRole } from '../core/roles/current-role.ts';
import { type FirstScreen, identityKey } from '../core/roles/first-screen.ts';
import type { Identity } from '../core/roles/identity.ts';
import type { Role } from '../core/roles/role.ts';
import { createRoleFinder } from '../core/roles/role-key.ts';
import { type RoleSection, roleList } from '../core/roles/role-list.ts';
import { createRoleSearch } from '../core/roles/search-roles.ts';
import { type VisibleRoles, visibleRoles } from '../core/roles/visible-roles.ts';
import { DEFAULT_SETTINGS, type Settings } from '../core/settings.ts';
import type { SwitchNotice } from '../platform/switch-notice.ts';
import { createRoleListStore, type RoleListStore } from '../ui/role-list-store.ts';
import type { TabState } from './tab-state.ts';

/** What was read from storage and from the page, each as soon as it is there, and what is going on. */
interface Inputs {
  readonly tab: Signal<TabState>;
  readonly settings: Signal<Settings>;
  readonly favourites: Signal<readonly string[]>;
  readonly ledger: Signal<Ledger>;
  readonly accountAliases: Signal<AccountAliases>;
  readonly firstScreen: Signal<FirstScreen | undefined>;
  /** False once it is known that no text was ever saved. */
  readonly hasConfig: Signal<boolean>;
  /** `undefined` until the index has been read. */
  readonly profiles: Signal<readonly Profile[] | undefined>;
  /** The key of the role that is being switched to. */
  readonly underway: Signal<string | 'back' | undefined>;
  /** How the last switch of the tab in front ended, when it did not succeed. */
  readonly lastNotice: Signal<SwitchNotice | undefined>;
  /** What just happened, for a moment. */
  readonly message: Signal<'copied' | 'notStored' | undefined>;
  /** Something failed that leaves nothing to show. */
  readonly isBroken: Signal<boolean>;
}

export interface PopupStore extends Inputs {
  readonly identity: ReadonlySignal<Identity | undefined>;
  /** The last notice, unless its tab has been to a console page since: that tells who one is by now. */
  readonly notice: ReadonlySignal<SwitchNotice | undefined>;
  /** `undefined` until identity and index are there. */
  readonly visible: ReadonlySignal<VisibleRoles | undefined>;
  /** The role in front as the config has it. */
  readonly currentRole: ReadonlySignal<Role | undefined>;
  /** Keys of the roles with a star, each with the key it is stored by: a renamed profile keeps its star. */
  readonly stars: ReadonlySignal<ReadonlyMap<string, string>>;
  /** Roles listed without a search. */
  readonly total: ReadonlySignal<number>;
  /** There is something to show, be it the first screen of last time. */
  readonly isReady: ReadonlySignal<boolean>;
  readonly list: RoleListStore;
  /** Does now what the first key in the search field would have to wait for. */
  prepareSearch(): void;
}

export function createPopupStore(): PopupStore {
  const inputs: Inputs = {
    tab: signal<TabState>({ kind: 'asking' }),
    settings: signal(DEFAULT_SETTINGS),
    favourites: signal<readonly string[]>([]),
    ledger: signal(EMPTY_LEDGER),
    accountAliases: signal<AccountAliases>({}),
    firstScreen: signal<FirstScreen | undefined>(undefined),
    hasConfig: signal(true),
    profiles: signal<readonly Profile[] | undefined>(undefined),
    underway: signal<string | undefined>(undefined),
    lastNotice: signal<SwitchNotice | undefined>(undefined),
    message: signal<'copied' | 'notStored' | undefined>(undefined),
    isBroken: signal(false),
  };
  const { tab, settings, favourites, ledger, accountAliases, firstScreen, profiles } = inputs;
  const identity = computed(() =>
    tab.value.kind === 'console' ? withKnownAccount(tab.value.identity, accountAliases.value) : undefined,
  );
  const visible = computed(() =>
    profiles.value && identity.value ? visibleRoles(profiles.value, identity.value, settings.value) : undefined,
  );
  const early = computed(() => {
    const screen = firstScreen.value;
    return !visible.value && identity.value && screen?.identity === identityKey(identity.value) ? screen : undefined;
  });
  const roles = computed(() => visible.value?.roles ?? early.value?.sections.flatMap(section => section.roles) ?? []);
  const sections = computed<readonly RoleSection[]>(() =>
    visible.value
      ? roleList({
          roles: visible.value.roles,
          favourites: favourites.value,
          recents: identity.value ? recentRoles(ledger.value, baseKey(identity.value), visible.value.roles) : [],
        })
      : (early.value?.sections ?? []),
  );
  const total = computed(() => visible.value?.roles.length ?? early.value?.total ?? 0);
  const search = computed(() => createRoleSearch(roles.value));
  return {
    ...inputs,
    identity,
    notice: computed(() => {
      const notice = inputs.lastNotice.value;
      const page = tab.value.kind === 'console' ? tab.value : undefined;
      const isOver = notice && page?.tab.tabId === notice.shownIn && page.loadedAt > notice.at;
      return isOver ? undefined : notice;
    }),
    visible,
    currentRole: computed(() => identity.value && findCurrentRole(roles.value, identity.value)),
    stars: computed(() => {
      if (favourites.value.length === 0) return new Map();
      const findRole = createRoleFinder(roles.value);
      return new Map(favourites.value.map(key => [findRole(key)?.key ?? key, key]));
    }),
    total,
    isReady: computed(() => visible.value !== undefined || early.value !== undefined),
    list: createRoleListStore({ sections, search, total }),
    prepareSearch: () => search.value.prepare(),
  };
}
