import { describe, expect, test } from 'vitest';
import { csrfOfUserInfo, readMbtc } from './csrf.ts';

describe('csrfOfUserInfo', () => {
  test('is the console checksum, worked out by hand: a=1+97, b=0+98', () =>
    expect(csrfOfUserInfo('a')).toBe(98 * 32768 + 98));
  test('goes over both characters of "ab": a=98+98, b=98+196', () =>
    expect(csrfOfUserInfo('ab')).toBe((294 * 32768) | 196));
  test('is taken over the decoded value', () => expect(csrfOfUserInfo('%7B%22a%22%7D')).toBe(csrfOfUserInfo('{"a"}')));
  test('stays a whole, positive number for long and odd values', () => {
    for (const value of ['\uffff'.repeat(5000), '~'.repeat(4096), '%']) {
      expect(csrfOfUserInfo(value)).toBeGreaterThan(0);
      expect(Number.isSafeInteger(csrfOfUserInfo(value))).toBe(true);
    }
  });
});

describe('readMbtc', () => {
  test.each([
    ['a number', 42],
    ['a boxed number', Object(42)],
    ['a written number', '42'],
    ['a boxed string', Object('42')],
    ['a list of one', [42]],
    ['a list of one written', ['42']],
  ])('takes %s', (_, value) => expect(readMbtc(value)).toBe(42));

  test.each([
    ['nothing', undefined],
    ['null', null],
    ['zero, the token of nobody', 0],
    ['a negative number', -1],
    ['a fraction', 1.5],
    ['NaN', Number.NaN],
    ['an empty text', ''],
    ['a text', 'abc'],
    ['a text that begins like a number', '42"><script>'],
    ['an empty list', []],
    ['a list of two', [1, 2]],
    ['a promise', Promise.resolve(42)],
    ['an object', { value: 42 }],
  ])('refuses %s', (_, value) => expect(readMbtc(value)).toBeUndefined());
});
