import { isWordStart } from './rank-place.ts';
import { endOfField, type Range } from './search-fields.ts';

/**
 * Finds the letters of an abbreviation in a haystack: in their order, in one field, the first letter at the start of a
 * word, as `pprd` in `payments-prod`. Takes time in proportion to the haystack, which a regular expression would not.
 */
export function findAbbreviation(haystack: string, term: string): readonly Range[] | undefined {
  for (let from = 0; from <= haystack.length; from = endOfField(haystack, from) + 1) {
    const ranges = findInField(haystack, term, from, endOfField(haystack, from));
    if (ranges) return ranges;
  }
  return undefined;
}

/** If the search fails from the first fitting start of a word, it also fails from every later one. */
function findInField(haystack: string, term: string, from: number, end: number): readonly Range[] | undefined {
  let at = haystack.indexOf(term.charAt(0), from);
  while (at >= 0 && at < end && !isWordStart(haystack, at)) at = haystack.indexOf(term.charAt(0), at + 1);
  if (at < 0) return undefined;
  const ranges: Range[] = [];
  let start = at;
  for (let letter = 0; letter < term.length; letter++) {
    const next = haystack.indexOf(term.charAt(letter), at);
    if (next < 0 || next >= end) return undefined;
    if (next > at) {
      if (at > start) ranges.push([start, at]);
      start = next;
    }
    at = next + 1;
  }
  return [...ranges, [start, at]];
}
