import { isFoundInMiddles, LACKS, matchTerm, STARTS_NAME, type TermMatch } from './match-term.ts';
import type { SearchedRoles } from './searched-roles.ts';

/* How well a role answers a query; lower is better: by the query as it was typed, or by the sum over its terms. */
const WHOLE_NAME = 0;
const QUERY_STARTS_NAME = 1;
const PLACES = 2;

/** What is known of a query. The next one, a letter longer, asks only for what has changed. */
export interface ExactMatch {
  readonly terms: readonly TermMatch[];
  /** The query as it was typed. */
  readonly whole?: TermMatch;
  /** Numbers of the roles that hold every term. */
  readonly matching: readonly number[];
  /** How well each of them answers the query. */
  readonly scores: readonly number[];
}

/**
 * Finds the roles that hold every term as it is written.
 * @param literal the query as it was typed
 * @param last what is known of the query before
 */
export function matchExactly(
  searched: SearchedRoles,
  terms: readonly string[],
  literal: string,
  last: ExactMatch,
): ExactMatch {
  const matches = terms.map(term => termMatch(searched, term, last.terms));
  const whole = wholeMatch(searched, literal, matches, last);
  const matching: number[] = [];
  const scores: number[] = [];
  for (const role of isNarrower(terms, last.terms) ? last.matching : searched.everyone) {
    const sum = sumOfRanks(matches, role);
    if (sum === undefined) continue;
    const place = whole.rankOf(role);
    matching.push(role);
    if (place === STARTS_NAME) scores.push(searched.names[role]?.folded === literal ? WHOLE_NAME : QUERY_STARTS_NAME);
    else scores.push(PLACES + (terms.length > 1 && place < sum ? place : sum));
  }
  return { terms: matches, whole, matching, scores };
}

/** `undefined` for a role that lacks a term. */
function sumOfRanks(matches: readonly TermMatch[], role: number): number | undefined {
  let sum = 0;
  for (const { rankOf } of matches) {
    const rank = rankOf(role);
    if (rank === LACKS) return undefined;
    sum += rank;
  }
  return sum;
}

/** The match of the last query's term, or one that knows what lacked a shorter term. */
function termMatch(searched: SearchedRoles, term: string, last: readonly TermMatch[]): TermMatch {
  const shorter = last.find(match => grows(match.term, term));
  return last.find(match => match.term === term) ?? matchTerm(searched, term, shorter);
}

/** The match of the query as it was typed: the match of its only term, or one that knows what lacked a shorter query. */
function wholeMatch(
  searched: SearchedRoles,
  literal: string,
  matches: readonly TermMatch[],
  { whole }: ExactMatch,
): TermMatch {
  const [only] = matches;
  if (only?.term === literal) return only;
  if (whole?.term === literal) return whole;
  return matchTerm(searched, literal, whole && literal.startsWith(whole.term) ? whole : undefined, true);
}

/** Whether these terms find no more than the earlier ones: each earlier term begins one of these. */
function isNarrower(terms: readonly string[], earlier: readonly TermMatch[]): boolean {
  return earlier.every(({ term: part }) => terms.some(term => grows(part, term)));
}

/** Whether whatever holds a term holds the part of it. */
function grows(part: string, term: string): boolean {
  return term.startsWith(part) && (isFoundInMiddles(part) || !isFoundInMiddles(term));
}
