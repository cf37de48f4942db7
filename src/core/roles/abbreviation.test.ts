import { describe, expect, it } from 'vitest';
import { findAbbreviation } from './abbreviation.ts';

const textOf = (folded: string) => ({ folded, written: folded, nameEnd: folded.indexOf('\n') });

describe('findAbbreviation', () => {
  it.each([
    ['payments-prod', 'pprd', ['p', 'pr', 'd']],
    ['payments-prod', 'payprod', ['pay', 'prod']],
    ['x-payments\nadmin', 'pmnt', ['p', 'm', 'nt']],
    ['zz\nread-only', 'rdon', ['r', 'd', 'on']],
    ['決済基盤-本番', '決本', ['決', '本']],
  ])('in %j finds %s', (text, term, parts) => {
    expect(findAbbreviation(textOf(text), term)?.map(range => text.slice(...range))).toEqual(parts);
  });

  it.each([
    ['payments-prod', 'ymp'],
    ['pay\nments', 'pmnt'],
    ['payments', 'tnp'],
    ['', 'abc'],
  ])('in %j finds no %s', (text, term) => {
    expect(findAbbreviation(textOf(text), term)).toBeUndefined();
  });

  it('ends where letters repeat', () => {
    expect(findAbbreviation(textOf(`${'a'.repeat(2000)}\n${'a'.repeat(2000)}`), `${'a'.repeat(100)}b`)).toBeUndefined();
  });
});
