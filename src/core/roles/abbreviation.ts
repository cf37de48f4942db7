import type { Range } from './search-fields.ts';
import { isWordStart, type SearchedText } from './searched-text.ts';

/**
 * Finds the letters of an abbreviation in a field: in their order, the first letter at the start of a word, as `pprd` in
 * `payments-prod`. Takes time in proportion to the text, which a regular expression would not. If the search fails from the
 * first fitting start of a word, it also fails from every later one.
 */
export function findAbbreviation(text: SearchedText, term: string): readonly Range[] | undefined {
  const { folded, written } = text;
  let at = folded.indexOf(term.charAt(0));
  while (at >= 0 && !isWordStart(written, at)) at = folded.indexOf(term.charAt(0), at + 1);
  if (at < 0) return undefined;
  const ranges: Range[] = [];
  let start = at;
  for (let letter = 0; letter < term.length; letter++) {
    const next = folded.indexOf(term.charAt(letter), at);
    if (next < 0) return undefined;
    if (next > at) {
      if (at > start) ranges.push([start, at]);
      start = next;
    }
    at = next + 1;
  }
  return [...ranges, [start, at]];
}
