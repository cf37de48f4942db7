import type { Range } from './search-fields.ts';
import { endOfField, isWordStart, type SearchedText } from './searched-text.ts';

/**
 * Finds the letters of an abbreviation in a text: in their order, in one field, the first letter at the start of a word, as
 * `pprd` in `payments-prod`. Takes time in proportion to the text, which a regular expression would not.
 */
export function findAbbreviation(text: SearchedText, term: string): readonly Range[] | undefined {
  for (let from = 0; from <= text.folded.length; from = endOfField(text, from) + 1) {
    const ranges = findInField(text, term, from, endOfField(text, from));
    if (ranges) return ranges;
  }
  return undefined;
}

/** If the search fails from the first fitting start of a word, it also fails from every later one. */
function findInField(text: SearchedText, term: string, from: number, end: number): readonly Range[] | undefined {
  const { folded } = text;
  let at = folded.indexOf(term.charAt(0), from);
  while (at >= 0 && at < end && !isWordStart(text, at)) at = folded.indexOf(term.charAt(0), at + 1);
  if (at < 0) return undefined;
  const ranges: Range[] = [];
  let start = at;
  for (let letter = 0; letter < term.length; letter++) {
    const next = folded.indexOf(term.charAt(letter), at);
    if (next < 0 || next >= end) return undefined;
    if (next > at) {
      if (at > start) ranges.push([start, at]);
      start = next;
    }
    at = next + 1;
  }
  return [...ranges, [start, at]];
}
