import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { minimalChange } from './minimal-change.ts';

describe('the change between two texts', () => {
  test('is none where they are the same', () => {
    expect(minimalChange('[a]', '[a]')).toBeUndefined();
  });

  test.each([
    ['[a]\nx', '[a]\ny\nx', { from: 4, to: 4, insert: 'y\n' }],
    ['[a]\nx\n[b]', '[a]\n[b]', { from: 4, to: 6, insert: '' }],
    ['one', 'two', { from: 0, to: 3, insert: 'two' }],
    ['aa', 'aaa', { from: 2, to: 2, insert: 'a' }],
    ['', 'new', { from: 0, to: 0, insert: 'new' }],
  ])('leaves alone what %j and %j begin and end with', (before, after, change) => {
    expect(minimalChange(before, after)).toEqual(change);
  });

  test('never cuts a character in two', () => {
    expect(minimalChange('a😀b', 'a😁b')).toEqual({ from: 1, to: 3, insert: '😁' });
  });

  test('makes one of the other, whatever they hold', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', '\n', '😀', '😁', '𐐀'), { maxLength: 8 })
      .map(made => made.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { from, to, insert } = minimalChange(before, after) ?? { from: 0, to: 0, insert: '' };
        expect(before.slice(0, from) + insert + before.slice(to)).toBe(after);
        expect(() => encodeURIComponent(insert)).not.toThrow();
      }),
    );
  });
});
