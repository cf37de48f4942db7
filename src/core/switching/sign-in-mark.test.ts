import { expect, test } from 'vitest';
import { noteSignIn, parseSignInMarks, type SignInMarks } from './sign-in-mark.ts';

const NOW = 1_000_000;
const seen = { storeId: '0', mark: 'new', isArrival: true };

test.each<[string, SignInMarks, Partial<typeof seen>, boolean]>([
  ['a sign-in after an earlier one', { '0': { mark: 'old' } }, {}, true],
  ['one a day after a switch was announced', { '0': { mark: 'old', announcedAt: 1 } }, {}, true],
  ['the first that Hatrack sees', {}, {}, false],
  ['the first in a container', { '1': { mark: 'old' } }, {}, false],
  ['a restored tab, and a reload', { '0': { mark: 'new' } }, {}, false],
  ['switching back, and a switch', { '0': { mark: 'old' } }, { isArrival: false }, false],
  ['another of five tabs that sign in together', { '0': { mark: 'old', announcedAt: NOW - 5000 } }, {}, false],
])('%s', (_, marks, more, isFresh) => {
  const noted = noteSignIn(marks, { ...seen, ...more }, NOW);
  expect(noted.isFresh).toBe(isFresh);
  expect(noted.marks['0']?.mark).toBe('new');
  expect(noteSignIn(noted.marks, seen, NOW + 1)).toEqual({ marks: noted.marks, isFresh: false });
});

test.each([undefined, 7, 'x', [], { 0: 7 }])('nothing is read from %j', stored => {
  expect(parseSignInMarks(stored)).toEqual({});
});
