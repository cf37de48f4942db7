import { unfoldRange } from './fold-text.ts';
import type { Role } from './role.ts';
import { FIELD_END, fieldAt, type SearchedText } from './searched-text.ts';

/** The fields that a search looks at, the most important first. */
const SEARCH_FIELDS = [
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

/** Finds ranges of a searched text in the role's own fields. */
export function toFoundIn(role: Role, text: SearchedText, ranges: readonly Range[]): FoundIn {
  const found: Partial<Record<SearchField, Range[]>> = {};
  for (const [start, end] of ranges.toSorted(([one], [other]) => one - other)) {
    const fieldStart = text.folded.lastIndexOf(FIELD_END, start) + 1;
    const field = SEARCH_FIELDS[fieldAt(text, fieldStart)] ?? 'name';
    const range = unfoldRange(role[field] ?? '', start - fieldStart, end - fieldStart);
    if (range) found[field] = withRange(found[field] ?? [], range);
  }
  return found;
}

/** Adds a range that starts no earlier than the last one; overlapping ranges become one. */
function withRange(ranges: Range[], [start, end]: Range): Range[] {
  const last = ranges.at(-1);
  if (!last || start > last[1]) return [...ranges, [start, end]];
  return [...ranges.slice(0, -1), [last[0], Math.max(last[1], end)]];
}
