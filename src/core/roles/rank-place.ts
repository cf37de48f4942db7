import { countFieldEnds, endOfField, FIELD_END } from './search-fields.ts';

/** Lower is better. Each field of a haystack has three ranks: at its start, at the start of a word, inside a word. */
const RANKS: readonly (readonly [start: number, word: number, inside: number])[] = [
  [1, 2, 3], // name
  [4, 5, 5], // account
  [4, 5, 5], // alias
  [6, 6, 7], // roleName
  [8, 8, 9], // group
  [10, 10, 11], // base
  [10, 10, 11], // baseAlias
  [12, 12, 13], // region
];

const WORST = 14;

/**
 * Index of a term in the most important field that holds it; the start of a word comes before the inside of one. -1 if
 * no field holds it.
 */
export function bestPlace(haystack: string, term: string): number {
  const first = haystack.indexOf(term);
  if (first < 0 || isWordStart(haystack, first)) return first;
  const end = endOfField(haystack, first);
  for (let at = haystack.indexOf(term, first + 1); at >= 0 && at < end; at = haystack.indexOf(term, at + 1)) {
    if (isWordStart(haystack, at)) return at;
  }
  return first;
}

/** The rank of a match at an index of a haystack; lower is better. */
export function rankOf(haystack: string, at: number): number {
  const [start, word, inside] = RANKS[countFieldEnds(haystack, at)] ?? [WORST, WORST, WORST];
  if (at === 0 || haystack[at - 1] === FIELD_END) return start;
  return isWordStart(haystack, at) ? word : inside;
}

/** Whether a word begins here: after space or punctuation, or where letters and digits meet. */
export function isWordStart(haystack: string, at: number): boolean {
  if (at === 0) return true;
  const before = kindOf(haystack.charCodeAt(at - 1));
  return before === 'other' || before !== kindOf(haystack.charCodeAt(at));
}

/** A haystack is in lower case. */
function kindOf(unit: number): 'letter' | 'digit' | 'other' {
  if (unit < 0x80) return unit >= 0x61 && unit <= 0x7a ? 'letter' : unit >= 0x30 && unit <= 0x39 ? 'digit' : 'other';
  return /[\p{L}\p{M}]/u.test(String.fromCharCode(unit)) ? 'letter' : 'other';
}
