import { eachInSteps, runSteps, type Steps } from '../steps.ts';
import { exactRanges, scoreExactly } from './exact-match.ts';
import { matchLoosely } from './loose-match.ts';
import type { Role } from './role.ts';
import { type FoundIn, type Range, toFoundIn, toHaystack } from './search-fields.ts';
import { readQuery } from './search-terms.ts';

/** Nobody scrolls through more rows, and more would make each key slower. */
export const MOST_HITS = 1000;

export interface RankedRole {
  readonly role: Role;
  /** What to highlight. Only the rows in view ask for it. */
  readonly found: () => FoundIn;
}

export interface RoleHits {
  /** The best `MOST_HITS` hits, the best first. */
  readonly hits: readonly RankedRole[];
  /** How many roles match. */
  readonly total: number;
}

/**
 * Finds roles that hold every term of the query, in any order and field; if there are none, those that nearly do. A
 * query without terms gives all roles, in text order.
 * @param preferred keys of the roles that come first among equally good ones
 */
export type RoleSearch = (query: string, preferred?: ReadonlySet<string>) => RoleHits;

/** `createRoleSearch` in steps: the user may be typing already while thousands of roles are prepared. */
export type RoleSearchInSteps = (roles: readonly Role[]) => Steps<RoleSearch>;

/** Searches name, account, aliases, role, group, base and region. */
export function createRoleSearch(roles: readonly Role[]): RoleSearch {
  return runSteps(roleSearchInSteps(roles));
}

/** A `RoleSearchInSteps`. */
export function* roleSearchInSteps(roles: readonly Role[]): Steps<RoleSearch> {
  const haystacks: string[] = [];
  yield* eachInSteps(roles, role => haystacks.push(toHaystack(role)));
  const everywhere = [...haystacks.keys()];
  /** The last terms that matched as they are written, and all roles that hold them. */
  let last: { readonly terms: readonly string[]; readonly matching: readonly number[] } = {
    terms: [],
    matching: everywhere,
  };

  const hits = (indices: readonly number[], rangesIn: (haystack: string, index: number) => readonly Range[]) =>
    indices.flatMap(index => {
      const [role, haystack] = [roles[index], haystacks[index]];
      if (!role || haystack === undefined) return [];
      return { role, found: () => toFoundIn(role, haystack, rangesIn(haystack, index)) };
    });

  return (query, preferred) => {
    const { literal, readings } = readQuery(query);
    if (readings.length === 0) return allOf(roles);
    const isPreferred = (index: number) => preferred?.has(roles[index]?.key ?? '') ?? false;
    for (const terms of readings) {
      const among = isNarrower(terms, last.terms) ? last.matching : everywhere;
      const scoreOf = (index: number) => scoreExactly(haystacks[index] ?? '', terms, literal);
      const { best, matching } = rank(among, scoreOf, isPreferred);
      last = { terms, matching };
      if (matching.length > 0)
        return { hits: hits(best, haystack => exactRanges(haystack, terms)), total: matching.length };
    }
    const loose = matchLoosely(haystacks, readings.at(-1) ?? [], MOST_HITS);
    const { best } = rank([...loose.matches.keys()], index => loose.matches.get(index)?.score, isPreferred);
    return { hits: hits(best, (_, index) => loose.matches.get(index)?.ranges ?? []), total: loose.total };
  };
}

/** Whether these terms find no more than the earlier ones: each of the earlier terms is part of one of these. */
function isNarrower(terms: readonly string[], earlier: readonly string[]): boolean {
  return earlier.every(part => terms.some(term => term.includes(part)));
}

function allOf(roles: readonly Role[]): RoleHits {
  return { hits: roles.slice(0, MOST_HITS).map(role => ({ role, found: () => ({}) })), total: roles.length };
}

/** More than there can be roles. A score times this number leaves room for the index, so one number sorts by both. */
const ROLES = 2 ** 24;

/** Ranks the roles that have a score, and cuts the list: by score, then preferred roles, then text order. */
function rank(
  indices: readonly number[],
  scoreOf: (index: number) => number | undefined,
  isPreferred: (index: number) => boolean,
): { readonly matching: readonly number[]; readonly best: readonly number[] } {
  const matching: number[] = [];
  const places = new Float64Array(indices.length);
  for (const index of indices) {
    const score = scoreOf(index);
    if (score === undefined) continue;
    places[matching.length] = (score * 2 + (isPreferred(index) ? 0 : 1)) * ROLES + index;
    matching.push(index);
  }
  const best = places.subarray(0, matching.length).sort().subarray(0, MOST_HITS);
  return { matching, best: Array.from(best, place => place % ROLES) };
}
