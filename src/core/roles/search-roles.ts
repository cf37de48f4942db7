import { exactRanges, scoreExactly } from './exact-match.ts';
import { matchLoosely } from './loose-match.ts';
import type { Role } from './role.ts';
import { type FoundIn, toFoundIn, toHaystack } from './search-fields.ts';
import { readQuery } from './search-terms.ts';

/** So many rows nobody scrolls through; more would cost a keystroke its quickness. */
export const MOST_HITS = 1000;

export interface RankedRole {
  readonly role: Role;
  /** What to highlight. */
  readonly found: FoundIn;
}

export interface RoleHits {
  /** The best `MOST_HITS`, best first. */
  readonly hits: readonly RankedRole[];
  /** All that match. */
  readonly total: number;
}

export interface RoleSearch {
  /**
   * Roles that hold every term of the query, in any order and field; if none does, those that nearly do. A query that
   * asks for nothing gives all, in text order.
   * @param preferred keys of the roles that come first among equally good ones
   */
  (query: string, preferred?: ReadonlySet<string>): RoleHits;
  /** Does now what the first query would have to: call it while nobody waits. */
  readonly prepare: () => void;
}

/** Searches name, account, aliases, role, group, base and region. What it needs is made at the first query. */
export function createRoleSearch(roles: readonly Role[]): RoleSearch {
  let haystacks: readonly string[] | undefined;
  const prepare = (): readonly string[] => {
    haystacks ??= roles.map(toHaystack);
    return haystacks;
  };
  const search = (query: string, preferred?: ReadonlySet<string>): RoleHits => {
    const { literal, readings } = readQuery(query);
    if (readings.length === 0) return allOf(roles);
    const stacks = prepare();
    const isPreferred = (index: number) => preferred?.has(roles[index]?.key ?? '') ?? false;
    for (const terms of readings) {
      const { total, best } = rank(stacks, index => scoreExactly(stacks[index] ?? '', terms, literal), isPreferred);
      if (total === 0) continue;
      return { hits: best.flatMap(index => hit(index, exactRanges(stacks[index] ?? '', terms))), total };
    }
    const loose = matchLoosely(stacks, readings.at(-1) ?? [], MOST_HITS);
    const { best } = rank(stacks, index => loose.matches.get(index)?.score, isPreferred);
    return { hits: best.flatMap(index => hit(index, loose.matches.get(index)?.ranges ?? [])), total: loose.total };
  };
  const hit = (index: number, ranges: Parameters<typeof toFoundIn>[2]): readonly RankedRole[] => {
    const role = roles[index];
    return role ? [{ role, found: toFoundIn(role, haystacks?.[index] ?? '', ranges) }] : [];
  };
  return Object.assign(search, { prepare: () => void prepare() });
}

function allOf(roles: readonly Role[]): RoleHits {
  return { hits: roles.slice(0, MOST_HITS).map(role => ({ role, found: {} })), total: roles.length };
}

/** More than there can be roles: room for an index behind a score, so that numbers sort as they are. */
const ROLES = 2 ** 24;

/** The best of those with a score, by index: by score, then preferred ones, then text order. */
function rank(
  haystacks: readonly string[],
  scoreOf: (index: number) => number | undefined,
  isPreferred: (index: number) => boolean,
): { readonly total: number; readonly best: readonly number[] } {
  const places = new Float64Array(haystacks.length);
  let total = 0;
  for (let index = 0; index < haystacks.length; index++) {
    const score = scoreOf(index);
    if (score === undefined) continue;
    places[total++] = (score * 2 + (isPreferred(index) ? 0 : 1)) * ROLES + index;
  }
  const best = places.subarray(0, total).sort().subarray(0, MOST_HITS);
  return { total, best: Array.from(best, place => place % ROLES) };
}
