import { expect, test } from 'vitest';
import { findColor } from './color-swatches.ts';

test.each([
  ['color = ff0000', 'ff0000', 'ff0000'],
  ['  color: "F00" # mine', 'ff0000', 'F00'],
  ['color = ff0000;mine', 'ff0000', 'ff0000'],
  ['color = #ff0000 ; mine', 'ff0000', '#ff0000'],
  ['color = ｆｆ0000', 'ff0000', 'ｆｆ0000'],
])('a swatch of %j shows %s, and a choice takes the place of %s', (line, color, written) => {
  const found = findColor(line);
  expect(found?.color).toBe(color);
  expect(line.slice(found?.columns.from, found?.columns.to)).toBe(written);
});

test.each([
  'color = ff00\u200B00',
  'color = ff00\u200B0000',
  '\u200Bcolor = ff\u200B0000 ; mine',
  'colour = ff0000',
  'color =',
])('there is no swatch of %j', line => expect(findColor(line)).toBeUndefined());
