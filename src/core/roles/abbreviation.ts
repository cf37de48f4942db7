import { isWordStart } from './rank-place.ts';
import { endOfField, type Range } from './search-fields.ts';

/**
 * Where the letters of an abbreviation stand, in their order and in one field, the first of them at the start of a word:
 * `pprd` in `payments-prod`. In time linear to the haystack, which a regular expression is not.
 */
export function findAbbreviation(haystack: string, term: string): readonly Range[] | undefined {
  for (let from = 0; from <= haystack.length; from = endOfField(haystack, from) + 1) {
    const ranges = findInField(haystack, term, from, endOfField(haystack, from));
    if (ranges) return ranges;
  }
  return undefined;
}

/** What fails from the first fitting start of a word fails from all that follow. */
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
