import UFuzzy from '@leeoniya/ufuzzy';
import { findAbbreviation } from './abbreviation.ts';
import { bestPlace, rankOf } from './rank-place.ts';
import type { Range } from './search-fields.ts';

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

/** One way to match loosely: which haystacks nearly hold a term, and where. */
interface Forgiving {
  readonly filter: (haystacks: readonly string[], term: string, indices: number[]) => number[];
  readonly locate: (haystacks: readonly string[], term: string, indices: number[]) => readonly (readonly Range[])[];
}

const AS_WRITTEN: Forgiving = {
  filter: (haystacks, term, indices) => indices.filter(index => haystacks[index]?.includes(term)),
  locate: (haystacks, term, indices) =>
    indices.map(index => {
      const at = bestPlace(haystacks[index] ?? '', term);
      return [[at, at + term.length]];
    }),
};

const WITH_TYPO: Forgiving = {
  filter: (haystacks, term, indices) => TYPO.filter([...haystacks], term, indices) ?? [],
  locate: (haystacks, term, indices) => TYPO.info(indices, [...haystacks], term).ranges.map(toPairs),
};

const ABBREVIATED: Forgiving = {
  filter: (haystacks, term, indices) => indices.filter(index => findAbbreviation(haystacks[index] ?? '', term)),
  locate: (haystacks, term, indices) => indices.map(index => findAbbreviation(haystacks[index] ?? '', term) ?? []),
};

/** The match of one haystack; a lower score is better. */
export interface LooseMatch {
  readonly score: number;
  readonly ranges: readonly Range[];
}

export interface LooseMatches {
  readonly total: number;
  /** The matches of the haystacks that were checked closely, by index. */
  readonly matches: ReadonlyMap<number, LooseMatch>;
}

/**
 * Finds haystacks that nearly hold all terms: with a typing mistake, or abbreviated.
 * @param limit how many haystacks are checked closely; `total` counts all
 */
export function matchLoosely(haystacks: readonly string[], terms: readonly string[], limit: number): LooseMatches {
  const ways = terms.some(isLoose) ? [WITH_TYPO, ABBREVIATED] : [];
  for (const way of ways) {
    const wayOf = (term: string) => (isLoose(term) ? way : AS_WRITTEN);
    let indices = [...haystacks.keys()];
    for (const term of terms) indices = wayOf(term).filter(haystacks, term, indices);
    if (indices.length === 0) continue;
    const closely = indices.slice(0, limit);
    const perTerm = terms.map(term => wayOf(term).locate(haystacks, term, closely));
    const matches = closely.map((index, place) => {
      const found = perTerm.map(ofTerm => ofTerm[place] ?? []);
      return [index, { score: scoreOf(haystacks[index] ?? '', found), ranges: found.flat() }] as const;
    });
    return { total: indices.length, matches: new Map(matches) };
  }
  return { total: 0, matches: new Map() };
}

/**
 * One step in rank counts more than all letters in between. The letters decide between matches at equally good places.
 */
const STEP = 256;

function scoreOf(haystack: string, found: readonly (readonly Range[])[]): number {
  const scores = found.map(ranges => {
    const start = ranges[0]?.[0] ?? 0;
    const matched = ranges.reduce((sum, [from, to]) => sum + to - from, 0);
    const between = (ranges.at(-1)?.[1] ?? 0) - start - matched;
    return rankOf(haystack, start) * STEP + Math.min(between, STEP - 1);
  });
  return scores.reduce((sum, score) => sum + score, 0);
}

function toPairs(ranges: readonly number[]): readonly Range[] {
  return ranges.flatMap((start, index) => (index % 2 === 0 ? [[start, ranges[index + 1] ?? start] as const] : []));
}

function isLoose(term: string): boolean {
  return term.length >= SHORTEST && term.length <= LONGEST && /\p{L}/u.test(term);
}
