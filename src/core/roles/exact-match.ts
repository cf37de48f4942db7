import { bestPlace, isWordStart, rankOf } from './rank-place.ts';
import { endOfField, FIELD_END, type Range } from './search-fields.ts';

const WORST_LITERAL = 2;

/** How well a haystack fits a query: lower is better. `undefined` if a term is missing. */
export function scoreExactly(haystack: string, terms: readonly string[], literal: string): number | undefined {
  let sum = 0;
  for (const term of terms) {
    const at = bestPlace(haystack, term);
    if (at < 0) return undefined;
    sum += rankOf(haystack, at);
  }
  return literalScore(haystack, literal) ?? WORST_LITERAL + sum;
}

/** Where the terms are that the score counted. */
export function exactRanges(haystack: string, terms: readonly string[]): readonly Range[] {
  return terms.map(term => {
    const at = bestPlace(haystack, term);
    return [at, at + term.length];
  });
}

/**
 * Scores the query as the user typed it: 0 as the whole name, 1 at the start of the name, 2 at the start of a word in
 * the name.
 */
function literalScore(haystack: string, literal: string): number | undefined {
  const at = bestPlace(haystack, literal);
  if (at < 0 || at > endOfField(haystack, 0)) return undefined;
  if (at === 0) return haystack[literal.length] === FIELD_END ? 0 : 1;
  return isWordStart(haystack, at) ? WORST_LITERAL : undefined;
}
