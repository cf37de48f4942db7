import { foldText } from './fold-text.ts';

/** Longer queries are pasted by mistake. UTF-16 units. */
const LONGEST_QUERY = 200;

/** With what a dash is typed as: `-`, `‐` to `―`, minus, and the long-vowel mark that a Japanese keyboard has in its place. */
const PART_OF_ACCOUNT = /(?<!\d)\d{4}(?:[-\u2010-\u2015\u2212ー]\d{4})?[-\u2010-\u2015\u2212ー]\d{1,4}(?!\d)/gu;

/** Spaces and punctuation part the terms; letters, digits, symbols and emoji make them. */
const BETWEEN_TERMS = /[\s\p{P}\u2212]+/u;

export interface SearchTerms {
  /** The query as it compares, without spaces around. */
  readonly literal: string;
  /** Sets of terms, the likelier first: `1111-2222` is the start of an account, or else two numbers. */
  readonly readings: readonly (readonly string[])[];
}

/** Takes a query apart. No reading at all where nothing in it can be searched for. */
export function readQuery(query: string): SearchTerms {
  const literal = foldText(query.slice(0, LONGEST_QUERY)).trim();
  const asAccount = literal.replace(PART_OF_ACCOUNT, part => part.replace(/\D/gu, ''));
  const readings = [...new Set([asAccount, literal])].map(splitTerms);
  return { literal, readings: readings.filter(terms => terms.length > 0) };
}

function splitTerms(text: string): readonly string[] {
  return [...new Set(text.split(BETWEEN_TERMS))].filter(term => term !== '');
}
