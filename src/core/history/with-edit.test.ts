import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryKey, type HistoryEntry } from './history-entry.ts';
import { withEdit } from './with-edit.ts';

/** `a` or, with a name, `a:Name`; more of them behind spaces. */
const history = (text: string): readonly HistoryEntry[] =>
  text.split(' ').flatMap(word => {
    const [roleName = '', displayName] = word.split(':');
    return roleName === '' ? [] : [{ account: '111122223333', roleName, ...(displayName && { displayName }) }];
  });

it.each([
  { what: 'reordered', now: 'a b c', after: 'c a b', result: 'c a b' },
  { what: 'renamed', now: 'a b c', after: 'a b:New c', result: 'a b:New c' },
  { what: 'deleted', now: 'a b c', after: 'a c', result: 'a c' },
  { what: 'added', now: 'a b c', after: 'a b c d', result: 'a b c d' },
  { what: 'reordered, while a new role was used', now: 'x a b c', after: 'c a b', result: 'x c a b' },
  { what: 'reordered, while a known one was used', now: 'b a c', after: 'c a b', result: 'b c a' },
  { what: 'deleted, while it was used', now: 'b a c', after: 'a c', result: 'b a c' },
  {
    what: 'renamed, while sign-in recolored another',
    now: 'a:Told b c',
    after: 'a b:New c',
    result: 'a:Told b:New c',
  },
  { what: 'renamed, while it was used', now: 'b a c', after: 'a b:New c', result: 'b:New a c' },
  { what: 'made, while sign-in cut the history', now: 'x a', after: 'c b a', result: 'x c b a' },
  { what: 'made, while the cookie was cleaned up', now: '', after: 'c a', result: 'c a' },
])('an edit of "a b c" is made: $what', ({ now, after, result }) => {
  expect(withEdit(history(now), history('a b c'), history(after))).toEqual(history(result));
});

describe('any edit', () => {
  const entry = fc.record({ account: fc.constantFrom('A', 'b'), roleName: fc.constantFrom(...'abcdef') });
  const entries = fc.uniqueArray(entry, { selector: entryKey });

  it('is what the user wants, where nothing came in between', () => {
    fc.assert(
      fc.property(entries, entries, (before, after) => {
        expect(withEdit(before, before, after)).toEqual(after);
      }),
    );
  });

  it('is undone by its opposite', () => {
    fc.assert(
      fc.property(entries, entries, (before, after) => {
        expect(withEdit(withEdit(before, before, after), after, before)).toEqual(before);
      }),
    );
  });

  it('keeps what came in between, and has nothing twice', () => {
    fc.assert(
      fc.property(entries, entries, entries, (now, before, after) => {
        const keys = withEdit(now, before, after).map(entryKey);
        const known = new Set(before.map(entryKey));
        expect(new Set(keys).size).toBe(keys.length);
        expect(keys).toEqual(expect.arrayContaining(now.map(entryKey).filter(key => !known.has(key))));
      }),
    );
  });
});
