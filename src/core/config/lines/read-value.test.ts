import { describe, expect, it } from 'vitest';
import { readValue } from './read-value.ts';

describe('readValue', () => {
  it.each([
    [' plain ', 'plain'],
    ['#ff0000', '#ff0000'],
    ['#ff0000 ; red', '#ff0000'],
    ['#', '#'],
    ['; nothing', ''],
    ['https://p.example.com/start/#/ # portal', 'https://p.example.com/start/#/'],
    ['a=b;c', 'a=b;c'],
    ['"a # b" ; note', 'a # b'],
    ['"say \\"hi\\""', 'say "hi"'],
    ['"\\d"', '\\d'],
    ["'000012'", '000012'],
    ["'123'", '123'],
    ["'true'", 'true'],
    ["'[1]'", '[1]'],
    ['"a" b', '"a" b'],
    ['""', ''],
    ['"', ''],
  ])('reads %s as %s', (raw, text) => {
    expect(readValue(raw).text).toBe(text);
  });

  it('reports an opening quote without a closing one', () => {
    expect(readValue('"open # note')).toMatchObject({ text: 'open', quoted: false, unclosed: true });
  });
});

it.each([
  ['`arn:aws:iam::111122223333:role/Dev`', 'arn:aws:iam::111122223333:role/Dev', true],
  [' `a b` # note', 'a b', true],
  ['`#ff0000`;note', '#ff0000', true],
  ['a `b` c', 'a `b` c', false],
  ['`a` and `b`', '`a` and `b`', false],
  ['`a', '`a', false],
])('takes back-ticks around a value for quotes, and no others: %s', (raw, text, quoted) => {
  expect(readValue(raw)).toMatchObject({ text, quoted });
});
