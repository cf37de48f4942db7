import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Role } from '../../core/roles/role.ts';
import type { RoleSection } from '../../core/roles/role-list.ts';
import type { FoundIn } from '../../core/roles/search-fields.ts';
import type { RoleHits } from '../../core/roles/search-roles.ts';
import type { RoleChoice } from '../../core/switching/switch-record.ts';
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

/** The question that comes before a switch, in the row of its role. */
interface RowQuestion {
  readonly choice: RoleChoice;
  readonly says: string;
}

export type RoleListStore = ReturnType<typeof createRoleListStore>;

interface RoleListInput {
  readonly sections: ReadonlySignal<readonly RoleSection[]>;
  readonly search: ReadonlySignal<(query: string) => RoleHits>;
  readonly total: ReadonlySignal<number>;
  /** Key of the role that is chosen at first. */
  readonly likely?: ReadonlySignal<string | undefined>;
}

/** A user who holds or repeats a key to empty the field has let go of it by then. */
const LONG_EMPTY_MS = 1000;

/** The state of a searchable list of roles: what is typed, what is shown, which row is chosen. */
export function createRoleListStore({ sections, search, total, likely }: RoleListInput) {
  const query = signal('');
  const active = signal<{ readonly index: number; readonly key: string } | undefined>(undefined);
  const isPointed = signal(false);
  /** Until the user types, or says yes or no. */
  const asked = signal<RowQuestion | undefined>(undefined);
  /** What was chosen, and waits for the page to answer: a role's key, or `back`; until the user types or takes it back. */
  const awaited = signal<string | undefined>(undefined);
  let emptiedAt = Number.NEGATIVE_INFINITY;
  const answer = computed(() => (query.value.trim() === '' ? undefined : search.value(query.value)));
  const shown = computed<readonly ListedSection[]>(() =>
    answer.value
      ? [{ rows: answer.value.hits }]
      : sections.value.map(({ roles, ...heading }) => ({ heading, rows: roles.map(role => ({ role })) })),
  );
  const rows = computed(() => shown.value.flatMap(section => section.rows));
  const keyAt = (index: number): string | undefined => rows.value[index]?.role.key;
  const indexOf = (key: string | undefined): number => {
    const index = rows.value.findIndex(row => row.role.key === key);
    return Math.max(0, index);
  };
  // A row that has moved, as a favorite does, stays the chosen one. Two sections of one name share a key.
  const activeIndex = computed(() => {
    if (!active.value) return answer.value ? 0 : indexOf(likely?.value);
    const { index, key } = active.value;
    return keyAt(index) === key ? index : indexOf(key);
  });
  const goTo = (wanted: number): void => {
    isPointed.value = false;
    const index = Math.min(Math.max(wanted, 0), rows.value.length - 1);
    const key = keyAt(index);
    active.value = key === undefined ? undefined : { index, key };
  };
  /** Chooses a role's row, which a search may hide; false if the role has none. */
  const show = (key: string): boolean => {
    if (!rows.value.some(({ role }) => role.key === key)) {
      if (!sections.value.some(({ roles }) => roles.some(role => role.key === key))) return false;
      query.value = '';
    }
    goTo(indexOf(key));
    return true;
  };
  /** Takes the question and the waiting choice back; false if there is neither. */
  const takeBack = (): boolean => {
    const isAny = asked.value !== undefined || awaited.value !== undefined;
    asked.value = undefined;
    awaited.value = undefined;
    return isAny;
  };
  return {
    query: query as ReadonlySignal<string>,
    sections: shown,
    /** Rows shown. */
    found: computed(() => rows.value.length),
    /** Roles that match: the search shows the best of them only. */
    matching: computed(() => answer.value?.total ?? total.value),
    activeIndex,
    activeRole: computed(() => rows.value[activeIndex.value]?.role),
    /** The active row is the one under the pointer: it does not scroll, even if the list's edge cuts it off. */
    isPointed: isPointed as ReadonlySignal<boolean>,
    /** Whether a key that deletes words can't be meant for the text that was there a moment ago. */
    isLongEmpty: (): boolean => query.value === '' && performance.now() - emptiedAt > LONG_EMPTY_MS,
    asked,
    awaited,
    /** Asks in the row of the role; false, without a question, if the role has no row. */
    ask(question: RowQuestion): boolean {
      const isShown = show(question.choice.role.key);
      if (isShown) asked.value = question;
      return isShown;
    },
    takeBack,
    setQuery(typed: string): void {
      takeBack();
      if (query.value !== '') emptiedAt = performance.now();
      query.value = typed;
      active.value = undefined;
      isPointed.value = false;
    },
    /** The favorites that are listed, also while a search hides some. */
    favorites: computed<readonly Role[]>(() => sections.value.find(({ kind }) => kind === 'favorites')?.roles ?? []),
    show,
    point(index: number): void {
      goTo(index);
      isPointed.value = true;
    },
    /** Before the roles change: keeps the chosen row. @param always also where the user has typed nothing */
    hold(always = false): void {
      if (!active.value && (always || query.value.trim() !== '')) goTo(activeIndex.value);
    },
    /** @param pageRows rows that fit into the view */
    move(action: ListAction, pageRows: number): void {
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
