import UFuzzy from '@leeoniya/ufuzzy';
import { findAbbreviation } from './abbreviation.ts';
import { foundTerm, LACKS, matchTerm } from './match-term.ts';
import type { FoundTerm, Range } from './search-fields.ts';
import { fieldsOf, OTHER_FIELDS, type SearchedRoles } from './searched-roles.ts';
import { isWordStart, type SearchedText } from './searched-text.ts';

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

/** The roles that hold a term in some way, and what holds it in some of them. */
interface Found {
  readonly roles: readonly number[];
  readonly locate: (roles: readonly number[]) => readonly (FoundTerm | undefined)[];
}

/** One way to find a term in some of the roles. */
type Way = (searched: SearchedRoles, term: string, roles: readonly number[]) => Found;

const asTyped: Way = (searched, term, roles) => {
  const { rankOf } = matchTerm(searched, term);
  return {
    roles: roles.filter(role => rankOf(role) !== LACKS),
    locate: some => some.map(role => foundTerm(searched, role, term)),
  };
};

const abbreviated = inFields({
  filter: (texts, term, indices) => indices.filter(index => findAbbreviation(texts[index] as SearchedText, term)),
  locate: (texts, term) => texts.map(text => findAbbreviation(text, term) ?? []),
});

const withTypo = inFields({
  filter(texts, term, indices) {
    const mayHold = holdsPart(term);
    // Of a term with symbols in it, every part may have a typo.
    const isOneWord = !/[^\p{L}\p{M}\p{N}]/u.test(term);
    const likely = indices.filter(index => !isOneWord || mayHold((texts[index] as SearchedText).folded));
    return TYPO.filter(foldedOf(texts), term, likely) ?? [];
  },
  locate(texts, term) {
    const { idx, ranges } = TYPO.info([...texts.keys()], foldedOf(texts), term);
    const places = new Map(idx.map((index, at) => [index, toPairs(ranges[at] ?? [])]));
    return texts.map((_, index) => places.get(index) ?? []);
  },
});

/** A way to find a term in single fields. */
interface FieldWay {
  readonly filter: (texts: readonly SearchedText[], term: string, indices: readonly number[]) => readonly number[];
  /** Finds the term in texts that hold it. */
  readonly locate: (texts: readonly SearchedText[], term: string) => readonly (readonly Range[])[];
}

/** The first field of a role that holds the term counts. */
function inFields({ filter, locate }: FieldWay): Way {
  return (searched, term, roles) => {
    const { names, values, numbers } = searched;
    const inNames = new Set(filter(names, term, roles));
    const inValues = new Set(filter(values, term, [...values.keys()]));
    const fieldOf = (role: number): number => {
      if (inNames.has(role)) return 0;
      for (let other = 0; inValues.size > 0 && other < OTHER_FIELDS; other++)
        if (inValues.has(numbers[role * OTHER_FIELDS + other] as number)) return other + 1;
      return -1;
    };
    return {
      roles: roles.filter(role => fieldOf(role) >= 0),
      locate(some) {
        const fields = some.map(fieldOf);
        const texts = some.flatMap((role, at) => fieldsOf(searched, role)[fields[at] ?? 0] ?? []);
        return locate(texts, term).map((ranges, at) => ({ field: fields[at] ?? 0, ranges }));
      },
    };
  };
}

/** The match of one role; a lower score is better. */
export interface LooseMatch {
  readonly score: number;
  readonly found: readonly FoundTerm[];
}

export interface LooseMatches {
  readonly total: number;
  /** The matches of the roles that were examined closely, by number. */
  readonly matches: ReadonlyMap<number, LooseMatch>;
}

/**
 * Finds roles that nearly hold all terms: with a typing mistake, or abbreviated.
 * @param limit how many roles are examined closely; `total` counts all
 */
export function matchLoosely(searched: SearchedRoles, terms: readonly string[], limit: number): LooseMatches {
  const ways = terms.some(isLoose) ? [withTypo, abbreviated] : [];
  for (const way of ways) {
    let roles: readonly number[] = searched.everyone;
    const perTerm = terms.map(term => {
      const found = (isLoose(term) ? way : asTyped)(searched, term, roles);
      roles = found.roles;
      return found;
    });
    if (roles.length === 0) continue;
    const closely = roles.slice(0, limit);
    const located = perTerm.map(({ locate }) => locate(closely));
    const matches = closely.map((role, at) => {
      const found = located.flatMap(ofTerm => ofTerm[at] ?? []);
      return [role, { score: scoreOf(fieldsOf(searched, role), found), found }] as const;
    });
    return { total: roles.length, matches: new Map(matches) };
  }
  return { total: 0, matches: new Map() };
}

/** Whether a text holds half of a term as it was typed, or both halves where their letters changed places: what one typo leaves. */
function holdsPart(term: string): (folded: string) => boolean {
  const half = Math.ceil(term.length / 2);
  const [start, end] = [term.slice(0, half), term.slice(half)];
  const swapped = `${start.slice(0, -1)}${end.charAt(0)}${start.slice(-1)}${end.slice(1)}`;
  return folded => folded.includes(start) || folded.includes(end) || folded.includes(swapped);
}

function foldedOf(texts: readonly SearchedText[]): string[] {
  return texts.map(({ folded }) => folded);
}

/** One step in rank counts more than all letters in between, which decide between equally good places. */
const STEP = 256;

function scoreOf(texts: readonly SearchedText[], found: readonly FoundTerm[]): number {
  const scores = found.map(({ field, ranges }) => {
    const start = ranges[0]?.[0] ?? 0;
    const matched = ranges.reduce((sum, [from, to]) => sum + to - from, 0);
    const between = (ranges.at(-1)?.[1] ?? 0) - start - matched;
    return rankOf(texts[field], field, start) * STEP + Math.min(between, STEP - 1);
  });
  return scores.reduce((sum, score) => sum + score, 0);
}

/** By field; in a field its start, then starts of words, then the rest. */
function rankOf(text: SearchedText | undefined, field: number, at: number): number {
  return 3 * field + (at === 0 ? 0 : text && isWordStart(text.written, at) ? 1 : 2);
}

function toPairs(ranges: readonly number[]): readonly Range[] {
  return ranges.flatMap((start, index) => (index % 2 === 0 ? [[start, ranges[index + 1] ?? start] as const] : []));
}

function isLoose(term: string): boolean {
  return term.length >= SHORTEST && term.length <= LONGEST && /\p{L}/u.test(term);
}
