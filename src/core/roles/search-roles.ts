import { runSteps, type Steps } from '../steps.ts';
import { type ExactMatch, matchExactly } from './exact-match.ts';
import type { LearnedChoices } from './learned-choices.ts';
import { matchLoosely } from './loose-match.ts';
import { foundTerm } from './match-term.ts';
import type { Role } from './role.ts';
import { type FoundIn, type FoundTerm, toFoundIn } from './search-fields.ts';
import { readQuery } from './search-terms.ts';
import { searchedRolesInSteps } from './searched-roles.ts';

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
  const searched = yield* searchedRolesInSteps(roles);
  const chosen = new Map(learned.map(({ letters, key }) => [letters, key]));
  let last: ExactMatch = { terms: [], matching: searched.everyone, scores: [] };

  const hits = (numbers: readonly number[], foundOf: (number: number) => readonly FoundTerm[]) =>
    numbers.flatMap(number => {
      const role = roles[number];
      return role ? { role, found: () => toFoundIn(role, foundOf(number)) } : [];
    });

  return query => {
    const { literal, readings } = readQuery(query);
    if (readings.length === 0) return allOf(roles);
    const before = chosen.get(literal);
    const best = (numbers: readonly number[], scores: readonly number[]) =>
      rank(numbers, scores, number => before !== undefined && roles[number]?.key === before);
    for (const terms of readings) {
      last = matchExactly(searched, terms, literal, last);
      const { matching, scores } = last;
      const foundOf = (number: number) => terms.flatMap(term => foundTerm(searched, number, term) ?? []);
      if (matching.length > 0) return { hits: hits(best(matching, scores), foundOf), total: matching.length };
    }
    const { matches, total } = matchLoosely(searched, readings.at(-1) ?? [], MOST_HITS);
    const scores = Array.from(matches.values(), ({ score }) => score);
    const ranked = best([...matches.keys()], scores);
    return { hits: hits(ranked, number => matches.get(number)?.found ?? []), total };
  };
}

function allOf(roles: readonly Role[]): RoleHits {
  return { hits: roles.slice(0, MOST_HITS).map(role => ({ role, found: () => ({}) })), total: roles.length };
}

/** The chosen one, then the best of some roles by their scores, which are small numbers; equally good ones keep their order. */
function rank(
  numbers: readonly number[],
  scores: readonly number[],
  isChosen: (number: number) => boolean,
): readonly number[] {
  const byScore: number[][] = [];
  numbers.forEach((number, at) => {
    const place = isChosen(number) ? 0 : (scores[at] as number) + 1;
    byScore[place] ??= [];
    const equals = byScore[place];
    if (equals.length < MOST_HITS) equals.push(number);
  });
  return byScore.flat().slice(0, MOST_HITS);
}
