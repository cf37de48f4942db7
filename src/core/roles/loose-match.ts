import UFuzzy from '@leeoniya/ufuzzy';
import { rankOf } from './rank-place.ts';
import type { Range } from './search-fields.ts';

const WORD = '[\\p{L}\\p{M}\\p{N}]';
const UNICODE = {
  unicode: true,
  interSplit: '[^\\p{L}\\p{M}\\p{N}]+',
  interBound: '[^\\p{L}\\p{M}\\p{N}]',
  intraSplit: null,
  intraChars: WORD,
} as const;

/** One letter wrong, missing, too many, or changed with its neighbour. */
const TYPO = new UFuzzy({ ...UNICODE, intraMode: 1 });
/** Letters of one field in their order, from the start of a word on: `pprd` in `payments-prod`. */
const ABBREVIATION = new UFuzzy({ ...UNICODE, interLft: 2, intraIns: Number.POSITIVE_INFINITY, intraChars: '[^\\n]' });

/** Shorter terms, and numbers, are meant as they stand. */
const SHORTEST_LOOSE = 3;

export interface LooseMatches {
  readonly total: number;
  /** Per haystack, the lower the better; none where it does not match, or was not looked at closely. */
  readonly scores: readonly (number | undefined)[];
  /** By index of the haystack. */
  readonly ranges: ReadonlyMap<number, readonly Range[]>;
}

const NONE: LooseMatches = { total: 0, scores: [], ranges: new Map() };

/**
 * Haystacks that nearly hold all terms: with a slip of the finger, or else abbreviated.
 * @param limit how many are looked at closely; `total` counts all
 */
export function matchLoosely(haystacks: readonly string[], terms: readonly string[], limit: number): LooseMatches {
  if (!terms.some(isLoose)) return NONE;
  const typos = matchWith(TYPO, haystacks, terms, limit);
  return typos.total > 0 ? typos : matchWith(ABBREVIATION, haystacks, terms, limit);
}

function matchWith(fuzzy: UFuzzy, haystacks: readonly string[], terms: readonly string[], limit: number): LooseMatches {
  const all = [...haystacks];
  let indices = [...haystacks.keys()];
  for (const term of terms) {
    indices = isLoose(term)
      ? (fuzzy.filter(all, term, indices) ?? [])
      : indices.filter(index => haystacks[index]?.includes(term));
    if (indices.length === 0) return NONE;
  }
  const closely = indices.slice(0, limit);
  const perTerm = terms.map(term => spotsOf(fuzzy, all, closely, term));
  const scores: (number | undefined)[] = haystacks.map(() => undefined);
  const ranges = new Map<number, readonly Range[]>();
  closely.forEach((index, place) => {
    const spots = perTerm.flatMap(ofTerm => ofTerm[place] ?? []);
    scores[index] = spots.reduce((sum, { rank }) => sum + rank, 0);
    ranges.set(
      index,
      spots.flatMap(spot => spot.ranges),
    );
  });
  return { total: indices.length, scores, ranges };
}

interface LooseSpot {
  readonly rank: number;
  readonly ranges: readonly Range[];
}

/** One step in rank counts more than all letters in between, which part what begins at equally good places. */
const STEP = 256;

function spotsOf(fuzzy: UFuzzy, haystacks: string[], indices: number[], term: string): readonly LooseSpot[] {
  if (!isLoose(term)) {
    return indices.map(index => {
      const haystack = haystacks[index] ?? '';
      const at = haystack.indexOf(term);
      return { rank: rankOf(haystack, at) * STEP, ranges: [[at, at + term.length]] };
    });
  }
  const { ranges, intraIns } = fuzzy.info(indices, haystacks, term);
  return indices.map((index, place) => {
    const pairs = toPairs(ranges[place] ?? []);
    const gaps = Math.min(intraIns[place] ?? 0, STEP - 1);
    return { rank: rankOf(haystacks[index] ?? '', pairs[0]?.[0] ?? 0) * STEP + gaps, ranges: pairs };
  });
}

function toPairs(ranges: readonly number[]): readonly Range[] {
  return ranges.flatMap((start, index) => (index % 2 === 0 ? [[start, ranges[index + 1] ?? start] as const] : []));
}

function isLoose(term: string): boolean {
  return term.length >= SHORTEST_LOOSE && /\p{L}/u.test(term);
}
