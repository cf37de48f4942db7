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
    for (const terms of readings) {
      const scores = stacks.map(stack => scoreExactly(stack, terms, literal));
      const order = bestFirst(scores, roles, preferred);
      if (order.length === 0) continue;
      const hits = order.slice(0, MOST_HITS).flatMap(index => hit(index, exactRanges(stacks[index] ?? '', terms)));
      return { hits, total: order.length };
    }
    const loose = matchLoosely(stacks, readings.at(-1) ?? [], MOST_HITS);
    const order = bestFirst(loose.scores, roles, preferred);
    return { hits: order.flatMap(index => hit(index, loose.ranges.get(index) ?? [])), total: loose.total };
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

/** Indices of what has a score: by score, then preferred ones, then text order. */
function bestFirst(
  scores: readonly (number | undefined)[],
  roles: readonly Role[],
  preferred: ReadonlySet<string> | undefined,
): readonly number[] {
  const places: number[] = [];
  scores.forEach((score, index) => {
    if (score === undefined) return;
    const after = preferred?.has(roles[index]?.key ?? '') ? 0 : 1;
    places.push((score * 2 + after) * ROLES + index);
  });
  return [...Float64Array.from(places).sort()].map(place => place % ROLES);
}
