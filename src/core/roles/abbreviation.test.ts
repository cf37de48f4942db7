import { describe, expect, it } from 'vitest';
import { findAbbreviation } from './abbreviation.ts';
import { toSearchedText } from './searched-text.ts';

describe('findAbbreviation', () => {
  it.each([
    ['payments-prod', 'pprd', ['p', 'pr', 'd']],
    ['payments-prod', 'payprod', ['pay', 'prod']],
    ['x-payments', 'pmnt', ['p', 'm', 'nt']],
    ['zz-read-only', 'rdon', ['r', 'd', 'on']],
    ['決済基盤-本番', '決本', ['決', '本']],
  ])('in %j finds %s', (text, term, parts) => {
    expect(findAbbreviation(toSearchedText(text), term)?.map(range => text.slice(...range))).toEqual(parts);
  });

  it.each([
    ['payments-prod', 'ymp'],
    ['payments', 'tnp'],
    ['', 'abc'],
  ])('in %j finds no %s', (text, term) => {
    expect(findAbbreviation(toSearchedText(text), term)).toBeUndefined();
  });

  it('ends where letters repeat', () => {
    expect(findAbbreviation(toSearchedText('a'.repeat(4000)), `${'a'.repeat(100)}b`)).toBeUndefined();
  });
});
