import { joinedWords } from './joined-words.ts';
import type { FoundTerm } from './search-fields.ts';
import { fieldsOf, OTHER_FIELDS, type SearchedRoles } from './searched-roles.ts';
import { type SearchedText, wordWith } from './searched-text.ts';

/* How well a role answers a term; lower is better. */
export const STARTS_NAME = 1;
const INITIALS_OF_NAME = 2;
const WORD_IN_NAME = 3;
const JOINED_WORDS = 4;
/** Plus two for each field before, and one where the word is not the first of its field. */
const WORD_ELSEWHERE = 4;
/** Plus one for each field before. */
const MIDDLE_OF_WORD = 24;
/** The role lacks the term. */
export const LACKS = 255;

/* How a value behind the name holds a term. */
const START = 1;
const WORD = 2;
const MIDDLE = 3;
const NOWHERE = 4;

/** Letters that a term needs to be found in the middle of a word, in scripts with spaces between words. */
const SHORTEST_MIDDLE = 3;

/** A term and how well each role answers it: a role, and a value of many roles, is examined once, when it is asked for. */
export interface TermMatch {
  readonly term: string;
  /** @param role its number */
  readonly rankOf: (role: number) => number;
}

/** True for a term that counts wherever it is: a short one of Latin letters and digits is in the middle of too many words. */
export function isFoundInMiddles(term: string): boolean {
  return term.length >= SHORTEST_MIDDLE || /[^\p{Script=Latin}\d]/u.test(term);
}

/**
 * Looks for a term at starts of words, at those of several words of the name together, and in the middle of words.
 * @param before the match of another term: what lacks that one lacks this one
 * @param onlyWords whether it counts at starts of words only; the term may hold spaces and punctuation then
 */
export function matchTerm(
  { names, values, numbers }: SearchedRoles,
  term: string,
  before?: TermMatch,
  onlyWords = false,
): TermMatch {
  const isAnywhere = !onlyWords && isFoundInMiddles(term);
  const ranks = new Uint8Array(names.length);
  const places = new Uint8Array(values.length);

  const placeIn = (text: SearchedText): number => {
    const word = wordWith(text, term);
    if (word >= 0) return word === 0 ? START : WORD;
    return isAnywhere && text.folded.includes(term) ? MIDDLE : NOWHERE;
  };
  const rankInName = (name: SearchedText): number => {
    const place = placeIn(name);
    if (place === START) return STARTS_NAME;
    const joined = onlyWords ? undefined : joinedWords(name, term, place === WORD);
    if (joined) return joined.length === term.length && joined[0]?.[0] === 0 ? INITIALS_OF_NAME : JOINED_WORDS;
    return place === WORD ? WORD_IN_NAME : place === MIDDLE ? MIDDLE_OF_WORD : LACKS;
  };
  const examine = (role: number): number => {
    if (before?.rankOf(role) === LACKS) return LACKS;
    let rank = rankInName(names[role] as SearchedText);
    if (rank <= JOINED_WORDS) return rank;
    for (let field = 1; field <= OTHER_FIELDS; field++) {
      const number = numbers[role * OTHER_FIELDS + field - 1] as number;
      places[number] ||= placeIn(values[number] as SearchedText);
      const place = places[number] as number;
      if (place < MIDDLE) return WORD_ELSEWHERE + 2 * field + place - START;
      if (place === MIDDLE) rank = Math.min(rank, MIDDLE_OF_WORD + field);
    }
    return rank;
  };
  return {
    term,
    rankOf(role) {
      ranks[role] ||= examine(role);
      return ranks[role] as number;
    },
  };
}

/** What counts in a role for a term; `undefined` if the role lacks it. */
export function foundTerm(searched: SearchedRoles, role: number, term: string): FoundTerm | undefined {
  const texts = fieldsOf(searched, role);
  const words = texts.map(text => wordWith(text, term));
  const [name] = texts;
  const joined = name && words[0] !== 0 ? joinedWords(name, term, (words[0] ?? -1) > 0) : undefined;
  if (joined) return { field: 0, ranges: joined };
  const isWord = !isFoundInMiddles(term) || words.some(at => at >= 0);
  const places = isWord ? words : texts.map(({ folded }) => folded.indexOf(term));
  const field = places.findIndex(at => at >= 0);
  const start = places[field];
  return start === undefined ? undefined : { field, ranges: [[start, start + term.length]] };
}
