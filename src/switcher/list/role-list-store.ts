import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Role } from '../../core/roles/role.ts';
import type { RoleSection } from '../../core/roles/role-list.ts';
import type { FoundIn } from '../../core/roles/search-fields.ts';
import type { RoleHits } from '../../core/roles/search-roles.ts';
import type { ListAction } from './list-key.ts';

export interface ListedRole {
  readonly role: Role;
  readonly found?: () => FoundIn;
}

/** A stretch of rows, with a heading unless it is the answer to a search. */
export interface ListedSection {
  readonly heading?: Omit<RoleSection, 'roles'>;
  readonly rows: readonly ListedRole[];
}

export interface RoleListStore {
  readonly query: ReadonlySignal<string>;
  readonly sections: ReadonlySignal<readonly ListedSection[]>;
  /** Rows shown. */
  readonly found: ReadonlySignal<number>;
  /** Roles that match: the search shows the best of them only. */
  readonly matching: ReadonlySignal<number>;
  readonly activeIndex: ReadonlySignal<number>;
  readonly activeRole: ReadonlySignal<Role | undefined>;
  /** The active row is the one under the pointer: it is to stay there, be it cut off at the list's edge. */
  readonly isPointed: ReadonlySignal<boolean>;
  setQuery(query: string): void;
  point(index: number): void;
  /** Before the roles change under a search: what it has found stays the chosen row. */
  hold(): void;
  /** @param pageRows rows that fit into the view */
  move(action: ListAction, pageRows: number): void;
}

interface RoleListInput {
  readonly sections: ReadonlySignal<readonly RoleSection[]>;
  readonly search: ReadonlySignal<(query: string) => RoleHits>;
  readonly total: ReadonlySignal<number>;
}

/** The state of a searchable list of roles: what is typed, what is shown, which row is chosen. */
export function createRoleListStore({ sections, search, total }: RoleListInput): RoleListStore {
  const query = signal('');
  const active = signal<{ readonly index: number; readonly key: string } | undefined>(undefined);
  const isPointed = signal(false);
  const answer = computed(() => (query.value.trim() === '' ? undefined : search.value(query.value)));
  const shown = computed<readonly ListedSection[]>(() =>
    answer.value
      ? [{ rows: answer.value.hits }]
      : sections.value.map(({ roles, ...heading }) => ({
          ...(heading.kind !== 'back' && { heading }),
          rows: roles.map(role => ({ role })),
        })),
  );
  const rows = computed(() => shown.value.flatMap(section => section.rows));
  const keyAt = (index: number): string | undefined => rows.value[index]?.role.key;
  // Enter pressed too early is not to leave a role: the way back stands first, and is chosen by hand.
  const firstIndex = computed(() =>
    shown.value.length > 1 && sections.value[0]?.kind === 'back' && !answer.value ? 1 : 0,
  );
  // A row that has moved, as a star moves it, stays the chosen one. Two sections of one name share a key.
  const activeIndex = computed(() => {
    if (!active.value) return firstIndex.value;
    const { index, key } = active.value;
    return keyAt(index) === key
      ? index
      : Math.max(
          0,
          rows.value.findIndex(row => row.role.key === key),
        );
  });
  const goTo = (wanted: number): void => {
    isPointed.value = false;
    const index = Math.min(Math.max(wanted, 0), rows.value.length - 1);
    const key = keyAt(index);
    active.value = key === undefined ? undefined : { index, key };
  };
  return {
    query,
    sections: shown,
    found: computed(() => rows.value.length),
    matching: computed(() => answer.value?.total ?? total.value),
    activeIndex,
    activeRole: computed(() => rows.value[activeIndex.value]?.role),
    isPointed,
    setQuery(typed) {
      query.value = typed;
      active.value = undefined;
      isPointed.value = false;
    },
    point(index) {
      goTo(index);
      isPointed.value = true;
    },
    hold() {
      if (query.value.trim() !== '') goTo(activeIndex.value);
    },
    move(action, pageRows) {
      const last = rows.value.length - 1;
      const at = activeIndex.value;
      if (action === 'next') goTo(at === last ? 0 : at + 1);
      else if (action === 'previous') goTo(at === 0 ? last : at - 1);
      else if (action === 'pageDown') goTo(at + pageRows);
      else if (action === 'pageUp') goTo(at - pageRows);
      else if (action === 'first') goTo(0);
      else if (action === 'last') goTo(last);
    },
  };
}
