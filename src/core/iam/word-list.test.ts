import { expect, test } from 'vitest';
import { readWords, writeWords } from './word-list.ts';

test.each([
  ['alice, bob\ncarol', ['alice', 'bob', 'carol']],
  ['"a,b" alice', ['a,b', 'alice']],
  ['user/"a,b"', ['user/', 'a,b']],
  ['"user/a,b", "', ['user/a,b']],
  ['"alice bob', ['alice', 'bob']],
])('the list %j has the words %j, and has them again where it is written', (typed, words) => {
  expect(readWords(typed)).toEqual(words);
  expect(readWords(writeWords(words))).toEqual(words);
});

test('names of sections keep their spaces', () => {
  expect(readWords('my prod, "a, b"', 'spaced')).toEqual(['my prod', 'a, b']);
});
