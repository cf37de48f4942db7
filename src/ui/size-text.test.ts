import { expect, test } from 'vitest';
import { sizeText } from './size-text.ts';

test.each([
  [820, '0.8 kB'],
  [34_120, '34 kB'],
  [999_400, '999 kB'],
  [1_240_000, '1.2 MB'],
])('%i bytes read as %s', (bytes, words) => {
  expect(sizeText(bytes, 'en')).toBe(words);
});
