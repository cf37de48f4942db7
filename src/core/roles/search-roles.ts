import { eachInSteps, runSteps, type Steps } from '../steps.ts';
import { exactRanges, isFoundInMiddles, scoreExactly } from './exact-match.ts';
import { type LearnedChoices, lettersOf } from './learned-choices.ts';
import { matchLoosely } from './loose-match.ts';
import type { Role } from './role.ts';
import { type FoundIn, type Range, toFoundIn } from './search-fields.ts';
import { readQuery } from './search-terms.ts';
import { type SearchedText, toSearchedText } from './searched-text.ts';

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
 * Finds roles that hold every term of the query, in any order and field; if there are none, those that nearly do. The role
 * that was chosen for the same letters comes first. Equally good roles keep their order. A query without terms gives all.
 */
export type RoleSearch = (query: string) => RoleHits;

/** `createRoleSearch` in steps: the user may be typing already while thousands of roles are prepared. */
export type RoleSearchInSteps = (roles: readonly Role[]) => Steps<RoleSearch>;

/**
 * Searches name, account, aliases, role, group, base and region.
 * @param roles the preferred ones first
 */
export function createRoleSearch(roles: readonly Role[], learned?: LearnedChoices): RoleSearch {
  return runSteps(roleSearchInSteps(roles, learned));
}

/** A `RoleSearchInSteps` that also knows which role was chosen for which letters. */
export function* roleSearchInSteps(roles: readonly Role[], learned: LearnedChoices = []): Steps<RoleSearch> {
  const texts: SearchedText[] = [];
  yield* eachInSteps(roles, role => texts.push(toSearchedText(role)));
  const everywhere = [...texts.keys()];
  const chosen = new Map(learned.map(({ letters, key }) => [letters, key]));
  /** The last terms that matched as they are written, and all roles that hold them. */
  let last: { readonly terms: readonly string[]; readonly matching: readonly number[] } = {
    terms: [],
    matching: everywhere,
  };

  const hits = (indices: readonly number[], rangesIn: (text: SearchedText, index: number) => readonly Range[]) =>
    indices.flatMap(index => {
      const [role, text] = [roles[index], texts[index]];
      if (!role || !text) return [];
      return { role, found: () => toFoundIn(role, text, rangesIn(text, index)) };
    });

  return query => {
    const { literal, readings } = readQuery(query);
    if (readings.length === 0) return allOf(roles);
    const before = chosen.get(lettersOf(query));
    const isChosen = (index: number) => before !== undefined && roles[index]?.key === before;
    for (const terms of readings) {
      const among = isNarrower(terms, last.terms) ? last.matching : everywhere;
      const scoreOf = (index: number) => scoreExactly(texts[index] as SearchedText, terms, literal);
      const { best, matching } = rank(among, scoreOf, isChosen);
      last = { terms, matching };
      if (matching.length > 0) return { hits: hits(best, text => exactRanges(text, terms)), total: matching.length };
    }
    const loose = matchLoosely(texts, readings.at(-1) ?? [], MOST_HITS);
    const { best } = rank([...loose.matches.keys()], index => loose.matches.get(index)?.score, isChosen);
    return { hits: hits(best, (_, index) => loose.matches.get(index)?.ranges ?? []), total: loose.total };
  };
}

/** Whether these terms find no more than the earlier ones: each earlier term begins one of these. */
function isNarrower(terms: readonly string[], earlier: readonly string[]): boolean {
  const grows = (part: string, term: string) =>
    term.startsWith(part) && (isFoundInMiddles(part) || !isFoundInMiddles(term));
  return earlier.every(part => terms.some(term => grows(part, term)));
}

function allOf(roles: readonly Role[]): RoleHits {
  return { hits: roles.slice(0, MOST_HITS).map(role => ({ role, found: () => ({}) })), total: roles.length };
}

/** More than there can be roles. A score times this number leaves room for the index, so one number sorts by both. */
const ROLES = 2 ** 24;

/** Ranks the roles that have a score, and cuts the list: the chosen role, then by score, then in order. */
function rank(
  indices: readonly number[],
  scoreOf: (index: number) => number | undefined,
  isChosen: (index: number) => boolean,
): { readonly matching: readonly number[]; readonly best: readonly number[] } {
  const matching: number[] = [];
  const places = new Float64Array(indices.length);
  for (const index of indices) {
    const score = scoreOf(index);
    if (score === undefined) continue;
    places[matching.length] = (isChosen(index) ? 0 : score + 1) * ROLES + index;
    matching.push(index);
  }
  const best = places.subarray(0, matching.length).sort().subarray(0, MOST_HITS);
  return { matching, best: Array.from(best, place => place % ROLES) };
}
