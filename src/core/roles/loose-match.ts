import UFuzzy from '@leeoniya/ufuzzy';
import { findAbbreviation } from './abbreviation.ts';
import { exactRanges } from './exact-match.ts';
import type { Range } from './search-fields.ts';
import { fieldAt, isFieldStart, isWordStart, type SearchedText } from './searched-text.ts';

/** One letter wrong, missing, too many, or changed with its neighbor; in any script. */
const TYPO = new UFuzzy({
  unicode: true,
  intraMode: 1,
  intraSplit: null,
  intraChars: '[\\p{L}\\p{M}\\p{N}]',
  interSplit: '[^\\p{L}\\p{M}\\p{N}]+',
  interBound: '[^\\p{L}\\p{M}\\p{N}]',
});

/** UTF-16 units. Shorter and longer terms, and numbers, have to match as they are written. */
const SHORTEST = 3;
const LONGEST = 20;

/** One way to find a term: which of some texts have it, and where. Gives both for the same indices. */
interface Way {
  readonly filter: (texts: readonly SearchedText[], term: string, indices: number[]) => number[];
  readonly locate: (texts: readonly SearchedText[], term: string, indices: number[]) => readonly (readonly Range[])[];
}

const AS_TYPED = inEach((text, term) => exactRanges(text, [term]));

const ABBREVIATED = inEach((text, term) => findAbbreviation(text, term) ?? []);

const WITH_TYPO: Way = {
  filter: (texts, term, indices) => TYPO.filter(foldedOf(texts), term, indices) ?? [],
  locate: (texts, term, indices) => TYPO.info(indices, foldedOf(texts), term).ranges.map(toPairs),
};

/** The match of one text; a lower score is better. */
export interface LooseMatch {
  readonly score: number;
  readonly ranges: readonly Range[];
}

export interface LooseMatches {
  readonly total: number;
  /** The matches of the texts that were checked closely, by index. */
  readonly matches: ReadonlyMap<number, LooseMatch>;
}

/**
 * Finds texts that nearly hold all terms: with a typing mistake, or abbreviated.
 * @param limit how many texts are checked closely; `total` counts all
 */
export function matchLoosely(texts: readonly SearchedText[], terms: readonly string[], limit: number): LooseMatches {
  const ways = terms.some(isLoose) ? [WITH_TYPO, ABBREVIATED] : [];
  for (const way of ways) {
    const wayOf = (term: string) => (isLoose(term) ? way : AS_TYPED);
    let indices = [...texts.keys()];
    for (const term of terms) indices = wayOf(term).filter(texts, term, indices);
    if (indices.length === 0) continue;
    const closely = indices.slice(0, limit);
    const perTerm = terms.map(term => wayOf(term).locate(texts, term, closely));
    const matches = closely.map((index, place) => {
      const found = perTerm.map(ofTerm => ofTerm[place] ?? []);
      return [index, { score: scoreOf(texts[index], found), ranges: found.flat() }] as const;
    });
    return { total: indices.length, matches: new Map(matches) };
  }
  return { total: 0, matches: new Map() };
}

function inEach(find: (text: SearchedText, term: string) => readonly Range[]): Way {
  const findIn = (text: SearchedText | undefined, term: string) => (text ? find(text, term) : []);
  return {
    filter: (texts, term, indices) => indices.filter(index => findIn(texts[index], term).length > 0),
    locate: (texts, term, indices) => indices.map(index => findIn(texts[index], term)),
  };
}

function foldedOf(texts: readonly SearchedText[]): string[] {
  return texts.map(({ folded }) => folded);
}

/** One step in rank counts more than all letters in between, which decide between equally good places. */
const STEP = 256;

function scoreOf(text: SearchedText | undefined, found: readonly (readonly Range[])[]): number {
  const scores = found.map(ranges => {
    const start = ranges[0]?.[0] ?? 0;
    const matched = ranges.reduce((sum, [from, to]) => sum + to - from, 0);
    const between = (ranges.at(-1)?.[1] ?? 0) - start - matched;
    return (text ? rankOf(text, start) : 0) * STEP + Math.min(between, STEP - 1);
  });
  return scores.reduce((sum, score) => sum + score, 0);
}

/** By field; in a field its start, then starts of words, then the rest. */
function rankOf(text: SearchedText, at: number): number {
  return 3 * fieldAt(text, at) + (isFieldStart(text, at) ? 0 : isWordStart(text, at) ? 1 : 2);
}

function toPairs(ranges: readonly number[]): readonly Range[] {
  return ranges.flatMap((start, index) => (index % 2 === 0 ? [[start, ranges[index + 1] ?? start] as const] : []));
}

function isLoose(term: string): boolean {
  return term.length >= SHORTEST && term.length <= LONGEST && /\p{L}/u.test(term);
}
