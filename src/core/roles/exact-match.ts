import { joinedWords } from './joined-words.ts';
import type { Range } from './search-fields.ts';
import { endOfField, FIELD_END, fieldAt, isFieldStart, isWordStart, type SearchedText } from './searched-text.ts';

/*
 * How well a text answers a query, the lower the better: by the query as it was typed, or by the sum over its terms.
 */
const WHOLE_NAME = 0;
const QUERY_STARTS_NAME = 1;
const PLACES = 2;

const STARTS_NAME = 1;
const INITIALS_OF_NAME = 2;
const WORD_IN_NAME = 3;
const JOINED_WORDS = 4;
/** Plus two for each field before, and one where the word is not the first of its field. */
const WORD_ELSEWHERE = 4;
/** Plus one for each field before. */
const MIDDLE_OF_WORD = 24;

/** Letters that a term needs to be found in the middle of a word, in scripts with spaces between words. */
const SHORTEST_MIDDLE = 3;

/** True for a term that counts wherever it is: a short one in Latin letters is in the middle of too many words. */
export function isFoundInMiddles(term: string): boolean {
  return term.length >= SHORTEST_MIDDLE || /[^\0-\u024f]/.test(term);
}

/** How well a text answers a query; `undefined` where it lacks a term. */
export function scoreExactly(text: SearchedText, terms: readonly string[], literal: string): number | undefined {
  let sum = PLACES;
  for (const term of terms) {
    const place = bestPlace(text, term);
    if (!place) return undefined;
    sum += place.rank;
  }
  const { folded } = text;
  if (folded.startsWith(literal)) return folded[literal.length] === FIELD_END ? WHOLE_NAME : QUERY_STARTS_NAME;
  const whole = terms.length > 1 ? bestPlace(text, literal) : undefined;
  return whole ? Math.min(sum, PLACES + whole.rank) : sum;
}

/** The ranges that were counted. */
export function exactRanges(text: SearchedText, terms: readonly string[]): readonly Range[] {
  return terms.flatMap(term => bestPlace(text, term)?.ranges ?? []);
}

/** Where in a text a term counts the most. */
function bestPlace(text: SearchedText, term: string): { rank: number; ranges: readonly Range[] } | undefined {
  const at = wordWith(text, term);
  const here = (start: number, rank: number) => ({ rank, ranges: [[start, start + term.length] as const] });
  if (at === 0) return here(0, STARTS_NAME);
  const joined = joinedWords(text, term);
  const isInName = at > 0 && at < endOfField(text, 0);
  const areInitials = joined?.[0]?.[0] === 0 && joined.length === term.length;
  if (isInName && !areInitials) return here(at, WORD_IN_NAME);
  if (joined) return { rank: areInitials ? INITIALS_OF_NAME : JOINED_WORDS, ranges: joined };
  if (at > 0) return here(at, WORD_ELSEWHERE + 2 * fieldAt(text, at) + (isFieldStart(text, at) ? 0 : 1));
  const middle = isFoundInMiddles(term) ? text.folded.indexOf(term) : -1;
  return middle < 0 ? undefined : here(middle, MIDDLE_OF_WORD + fieldAt(text, middle));
}

/** Where the first word is that begins with a term; -1 for none. */
function wordWith(text: SearchedText, term: string): number {
  const { folded } = text;
  let at = folded.indexOf(term);
  while (at >= 0 && !isWordStart(text, at)) at = folded.indexOf(term, at + 1);
  return at;
}
