import { expect, it } from 'vitest';
import { groupColorOf } from './group-color.ts';

it.each([
  ['f2b0a9', 'red'],
  ['fbbf93', 'orange'],
  ['fad791', 'yellow'],
  ['b7ca9d', 'green'],
  ['99bce3', 'blue'],
  ['83d4e8', 'cyan'],
  ['cbabfc', 'purple'],
  ['e07f9d', 'pink'],
  ['7d8998', 'grey'],
  ['000000', 'grey'],
  ['ffffff', 'grey'],
  [undefined, 'grey'],
])('%s, as the console has it, becomes %s', (color, group) => {
  expect(groupColorOf(color)).toBe(group);
});

it('goes once round the color wheel, each name in its place', () => {
  const names = Array.from({ length: 360 }, (_, hue) => groupColorOf(pureColor(hue)));
  expect(names.filter((name, hue) => name !== names[hue - 1])).toEqual([
    ...['red', 'orange', 'yellow', 'green', 'cyan', 'blue', 'purple', 'pink', 'red'],
  ]);
});

/** A color of full saturation. */
function pureColor(hue: number): string {
  const channel = (shift: number): string => {
    const k = (shift + hue / 30) % 12;
    const value = 0.5 - 0.5 * Math.max(-1, Math.min(k - 3, 9 - k, 1));
    return Math.round(value * 255)
      .toString(16)
      .padStart(2, '0');
  };
  return [0, 8, 4].map(channel).join('');
}
