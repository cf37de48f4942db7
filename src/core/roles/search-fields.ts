import { foldText, unfoldRange } from './fold-text.ts';
import type { Role } from './role.ts';

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

/** Separates two fields of a haystack. No term contains it. */
export const FIELD_END = '\n';

/** Everything of a role that a search looks at, folded, field after field. */
export function toHaystack(role: Role): string {
  const { name, account, alias = '', roleName, group = '', base = '', baseAlias = '', region = '' } = role;
  return foldText(`${name}\n${account}\n${alias}\n${roleName}\n${group}\n${base}\n${baseAlias}\n${region}`);
}

/** Finds ranges of a haystack in the role's own texts. */
export function toFoundIn(role: Role, haystack: string, stretches: readonly Range[]): FoundIn {
  const found: Partial<Record<SearchField, Range[]>> = {};
  for (const [start, end] of stretches.toSorted(([one], [other]) => one - other)) {
    const fieldStart = startOfField(haystack, start);
    const field = SEARCH_FIELDS[countFieldEnds(haystack, fieldStart)] ?? 'name';
    const range = unfoldRange(role[field] ?? '', start - fieldStart, end - fieldStart);
    if (range) found[field] = withRange(found[field] ?? [], range);
  }
  return found;
}

/** How many fields of a haystack end before an index. */
export function countFieldEnds(haystack: string, before: number): number {
  let count = 0;
  for (let end = haystack.indexOf(FIELD_END); end >= 0 && end < before; end = haystack.indexOf(FIELD_END, end + 1)) {
    count++;
  }
  return count;
}

function startOfField(haystack: string, at: number): number {
  return haystack.lastIndexOf(FIELD_END, at) + 1;
}

export function endOfField(haystack: string, from: number): number {
  const end = haystack.indexOf(FIELD_END, from);
  return end < 0 ? haystack.length : end;
}

/** Adds a range that starts no earlier than the last one; overlapping ranges become one. */
function withRange(ranges: Range[], [start, end]: Range): Range[] {
  const last = ranges.at(-1);
  if (!last || start > last[1]) return [...ranges, [start, end]];
  return [...ranges.slice(0, -1), [last[0], Math.max(last[1], end)]];
}
