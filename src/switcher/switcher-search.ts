import { computed, type ReadonlySignal } from '@preact/signals';
import { mostUsedRoles } from '../core/history/ledger.ts';
import { preferredFirst } from '../core/history/order-roles.ts';
import type { Role } from '../core/roles/role.ts';
import { createRoleFinder } from '../core/roles/role-key.ts';
import type { RoleSection } from '../core/roles/role-list.ts';
import type { RoleSearch } from '../core/roles/search-roles.ts';
import type { HiddenRole, VisibleRoles } from '../core/roles/visible-roles.ts';
import { computedInSlices } from '../ui/computed-in-slices.ts';
import { createRoleListStore } from './list/role-list-store.ts';
import type { createSwitcherInputs } from './switcher-inputs.ts';

/** What is listed without a search. */
interface Listed {
  /** `baseKey` of who is signed in. */
  readonly base: ReadonlySignal<string>;
  readonly visible: ReadonlySignal<VisibleRoles | undefined>;
  readonly all: ReadonlySignal<readonly Role[]>;
  readonly total: ReadonlySignal<number>;
  readonly sections: ReadonlySignal<readonly RoleSection[]>;
  readonly currentRole: ReadonlySignal<Role | undefined>;
  /** Key of the role that is chosen at first. */
  readonly likely: ReadonlySignal<string | undefined>;
  /** The row that a search for "back" finds. */
  readonly back: ReadonlySignal<Role | undefined>;
}

const findNothing: RoleSearch = () => ({ hits: [], total: 0 });

/** The list that is searched: favorites and what was used most come first among equally good roles. */
export function createSwitcherSearch(
  { favorites, ledger, searchInSteps }: ReturnType<typeof createSwitcherInputs>,
  { base, visible, all, total, sections, currentRole, likely, back }: Listed,
) {
  const favoriteKeys = computed<ReadonlyMap<string, string>>(() => {
    if (favorites.value.length === 0) return new Map();
    const findRole = createRoleFinder(all.value);
    return new Map(favorites.value.map(key => [findRole(key)?.key ?? key, key]));
  });
  const search = computedInSlices(findNothing, () => {
    const used = mostUsedRoles(ledger.value, base.value, all.value).filter(role => role !== currentRole.value);
    // A favorite that is made or ended during a search leaves the rows where they are.
    const preferred = preferredFirst(all.value, favoriteKeys.peek().keys(), used);
    return searchInSteps.value?.(back.value ? [...preferred, back.value] : preferred);
  });
  const list = createRoleListStore({ sections, search, total, likely });
  const hidden = computed(() => visible.value?.hidden ?? []);
  const isNothingFound = computed(
    () => list.query.value.trim() !== '' && list.found.value === 0 && search.value !== findNothing,
  );
  const hiddenSearch = computedInSlices(findNothing, () =>
    isNothingFound.value ? searchInSteps.value?.(hidden.value.map(({ role }) => role)) : undefined,
  );
  return {
    list,
    /** Keys of the favorite roles, each with the key it is stored by: a renamed profile stays a favorite. */
    favoriteKeys,
    /** Hidden roles that match a search which nothing listed does. */
    hiddenFound: computed<readonly HiddenRole[]>(() => {
      const found = new Set(hiddenSearch.value(list.query.value).hits.map(({ role }) => role));
      return found.size === 0 ? [] : hidden.value.filter(({ role }) => found.has(role));
    }),
  };
}
