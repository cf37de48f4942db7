import fc from 'fast-check';
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

it('finds one for every colour', () => {
  const colors = fc.integer({ min: 0, max: 0xffffff }).map(value => value.toString(16).padStart(6, '0'));
  fc.assert(fc.property(colors, color => groupColorOf(color).length > 0));
});
