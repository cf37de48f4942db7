import { lettersOf } from './learned-choices.ts';

/**
 * With every character that is typed as a dash: `-`, `‐` to `―`, minus, and the long-vowel mark, which has the dash's
 * place on a Japanese keyboard.
 */
const PART_OF_ACCOUNT = /(?<!\d)\d{4}(?:[-\u2010-\u2015\u2212ー]\d{4})?[-\u2010-\u2015\u2212ー]\d{1,4}(?!\d)/gu;

/** Terms are separated by spaces and punctuation; letters, digits, symbols and emoji are parts of terms. */
const BETWEEN_TERMS = /[\s\p{P}\u2212]+/u;

export interface SearchTerms {
  /** The query in the form in which it is compared, without spaces around it. */
  readonly literal: string;
  /** Ways to read the query as terms, the likelier first: `1111-2222` is an account's start, or else two numbers. */
  readonly readings: readonly (readonly string[])[];
}

/** Reads a query. There is no reading if the query holds nothing to search for. */
export function readQuery(query: string): SearchTerms {
  const literal = lettersOf(query);
  const asAccount = literal.replace(PART_OF_ACCOUNT, part => part.replace(/\D/gu, ''));
  const readings = [...new Set([asAccount, literal])].map(splitTerms);
  return { literal, readings: readings.filter(terms => terms.length > 0) };
}

function splitTerms(text: string): readonly string[] {
  return [...new Set(text.split(BETWEEN_TERMS))].filter(term => term !== '');
}
