import { expect, test } from 'vitest';
import { isSame } from './is-same.ts';

test.each([
  [{ a: 1, b: { c: 2, d: [3] } }, { b: { d: [3], c: 2 }, a: 1 }, true],
  [{ a: 1, b: undefined }, { a: 1 }, true],
  [[1, 2], [2, 1], false],
  [{ a: { b: 1 } }, { a: { b: 2 } }, false],
  [undefined, undefined, true],
  [undefined, null, false],
])('%j and %j: %s', (one, other, same) => {
  expect(isSame(one, other)).toBe(same);
});
