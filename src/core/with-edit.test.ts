import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withListEdit, withRecordEdit } from './with-edit.ts';

const KEYS: readonly string[] = ['a', 'b', 'c', 'd', 'e'];
const keys = fc.uniqueArray(fc.constantFrom(...KEYS));
const names = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.nat(2));

test('an edit of a list that nobody else has changed gives what was wanted, in its order', () => {
  fc.assert(
    fc.property(keys, keys, (before, after) => {
      expect(withListEdit(before, before, after)).toEqual(after);
      expect(withListEdit(withListEdit(before, before, after), after, before)).toEqual(before);
    }),
  );
});

test('each key is as who changed it since wants it, and in the list once', () => {
  fc.assert(
    fc.property(keys, keys, keys, (now, before, after) => {
      const edited = withListEdit(now, before, after);
      for (const key of KEYS) {
        const isEdited = before.includes(key) !== after.includes(key);
        expect(edited.filter(each => each === key)).toHaveLength(Number((isEdited ? after : now).includes(key)));
      }
    }),
  );
});

test('each name is as who changed it since wants it', () => {
  fc.assert(
    fc.property(names, names, names, (now, before, after) => {
      const edited = withRecordEdit(now, before, after);
      for (const name of ['a', 'b', 'c']) {
        expect(edited[name]).toBe((before[name] === after[name] ? now : after)[name]);
      }
    }),
  );
});
