import { describe, expect, test } from 'vitest';
import { decodeJson, decodeName, decodePercent } from './decode-text.ts';

test.each([
  ['plain', 'plain'],
  ['a%20b', 'a b'],
  ['%E3%81%82', 'あ'],
  ['a+b', 'a+b'],
  ['100%', '100%'],
  ['100% of%20it', '100% of it'],
  ['%E3%81 %20', '%E3%81  '],
  ['%25', '%'],
])('decodePercent makes of "%s" "%s"', (text, expected) => expect(decodePercent(text)).toBe(expected));

test.each([
  [' dev ', 'dev'],
  ['dev%20%20%7C%20%20444455556666', 'dev  |  444455556666'],
  ['&#12354;&#12356;', 'あい'],
  ['%26%2312354%3B', 'あ'],
  ['&#1234567;', '&#1234567;'],
  ['R&D', 'R&D'],
])('decodeName makes of "%s" "%s"', (text, expected) => expect(decodeName(text)).toBe(expected));

describe('decodeJson reads', () => {
  test.each([
    ['what the server writes', '%7B%22a%22%3A+%22x+y%22%7D'],
    ['what encodeURIComponent writes', encodeURIComponent('{"a":"x y"}')],
    ['JSON as it is', '{"a":"x y"}'],
    ['JSON that decoding would break', '{"a":"x y","b":"%22"}'],
  ])('%s', (_, value) => expect(decodeJson(value)).toMatchObject({ a: 'x y' }));

  test.each(['', 'x', '%', '%7B'])('nothing from "%s"', value => expect(decodeJson(value)).toBeUndefined());
});
