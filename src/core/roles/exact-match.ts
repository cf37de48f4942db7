import { joinedWords } from './joined-words.ts';
import type { Range } from './search-fields.ts';
import { FIELD_END, fieldAt, isFieldStart, isWordStart, type SearchedText } from './searched-text.ts';

/* How well a text answers a query; lower is better: by the query as it was typed, or by the sum over its terms. */
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
    const word = wordWith(text, term);
    const joined = joinedIn(text, term, word);
    const at = joined ? -1 : placeOf(text, term, word);
    if (joined) sum += areInitials(joined, term) ? INITIALS_OF_NAME : JOINED_WORDS;
    else if (at < 0) return undefined;
    else sum += rankAt(text, at);
  }
  const { folded } = text;
  if (folded.startsWith(literal)) return folded[literal.length] === FIELD_END ? WHOLE_NAME : QUERY_STARTS_NAME;
  const whole = terms.length > 1 ? wordWith(text, literal) : -1;
  return whole < 0 ? sum : Math.min(sum, PLACES + rankAt(text, whole));
}

/** The ranges that were counted. */
export function exactRanges(text: SearchedText, terms: readonly string[]): readonly Range[] {
  return terms.flatMap(term => {
    const word = wordWith(text, term);
    const at = placeOf(text, term, word);
    return joinedIn(text, term, word) ?? (at < 0 ? [] : [[at, at + term.length] as const]);
  });
}

/** Where a term counts the most as it is: at the start of a word, or else in the middle of one. -1 for none. */
function placeOf({ folded }: SearchedText, term: string, word: number): number {
  return word < 0 && isFoundInMiddles(term) ? folded.indexOf(term) : word;
}

/** The starts of words of the name that make up a term, where they count more than the word that begins with it. */
function joinedIn(text: SearchedText, term: string, word: number): readonly Range[] | undefined {
  return word === 0 ? undefined : joinedWords(text, term, word > 0 && word < text.nameEnd);
}

function areInitials(joined: readonly Range[], term: string): boolean {
  return joined.length === term.length && joined[0]?.[0] === 0;
}

function rankAt(text: SearchedText, at: number): number {
  if (at === 0) return STARTS_NAME;
  const field = fieldAt(text, at);
  if (!isWordStart(text, at)) return MIDDLE_OF_WORD + field;
  if (field === 0) return WORD_IN_NAME;
  return WORD_ELSEWHERE + 2 * field + (isFieldStart(text, at) ? 0 : 1);
}

/** Where the first word is that begins with a term; -1 for none. */
function wordWith(text: SearchedText, term: string): number {
  const { folded } = text;
  let at = folded.indexOf(term);
  while (at >= 0 && !isWordStart(text, at)) at = folded.indexOf(term, at + 1);
  return at;
}
