import { unfoldRange } from './fold-text.ts';
import type { Role } from './role.ts';

/** The fields that a search looks at, the most important first. */
export const SEARCH_FIELDS = [
  'name',
  'account',
  'alias',
  'roleName',
  'group',
  'base',
  'baseAlias',
  'region',
] as const satisfies readonly (keyof Role)[];

export type SearchField = (typeof SEARCH_FIELDS)[number];

/** UTF-16 indices: the start, and the index after the end. */
export type Range = readonly [start: number, end: number];

/** Found parts of a role's fields, in order, not overlapping. */
export type FoundIn = Partial<Readonly<Record<SearchField, readonly Range[]>>>;

/** What answers a term: ranges of one field, as it compares. The field by its place in `SEARCH_FIELDS`. */
export interface FoundTerm {
  readonly field: number;
  readonly ranges: readonly Range[];
}

/** Finds what answers the terms in the role's own fields. */
export function toFoundIn(role: Role, terms: readonly FoundTerm[]): FoundIn {
  const found: Partial<Record<SearchField, Range[]>> = {};
  const all = terms.flatMap(({ field, ranges }) => ranges.map(range => ({ field, range })));
  for (const { field, range } of all.toSorted((one, other) => one.range[0] - other.range[0])) {
    const name = SEARCH_FIELDS[field] ?? 'name';
    const own = unfoldRange(role[name] ?? '', ...range);
    if (own) found[name] = withRange(found[name] ?? [], own);
  }
  return found;
}

/** Adds a range that starts no earlier than the last one; overlapping ranges become one. */
function withRange(ranges: Range[], [start, end]: Range): Range[] {
  const last = ranges.at(-1);
  if (!last || start > last[1]) return [...ranges, [start, end]];
  return [...ranges.slice(0, -1), [last[0], Math.max(last[1], end)]];
}
