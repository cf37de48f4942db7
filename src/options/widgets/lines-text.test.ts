import { expect, test } from 'vitest';
import { linesText } from './lines-text.ts';

test('single lines are listed as the language lists things', () => {
  expect(linesText([4], 'en')).toBe('4');
  expect(linesText([4, 9], 'en')).toBe('4 and 9');
  expect(linesText([4, 9], 'ja')).toBe('4、9');
});

test('lines that follow each other are drawn together', () => {
  expect(linesText([2, 3, 4, 9], 'en')).toBe('2–4 and 9');
});
