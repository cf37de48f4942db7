import { expect, it } from 'vitest';
import { usedSince } from './used-since.ts';

const history = (roles: string) => [...roles].map(roleName => ({ account: '111122223333', roleName }));

it.each([
  { before: 'abc', now: 'abc', used: '', what: 'nothing' },
  { before: 'abc', now: 'xabc', used: 'x', what: 'a new role' },
  { before: 'abcde', now: 'xabcd', used: 'x', what: 'a new role, for which the last one had to go' },
  { before: 'abc', now: 'cab', used: 'c', what: 'a role that moved to the front' },
  { before: 'abc', now: 'bca', used: 'bc', what: 'two roles, one after the other' },
  { before: 'abc', now: 'bxac', used: 'bx', what: 'a known role after a new one' },
  { before: 'abc', now: 'c', used: '', what: 'nothing in a history that was cut' },
  { before: 'abc', now: '', used: '', what: 'nothing in one that was emptied' },
  { before: '', now: 'abc', used: 'abc', what: 'everything at first sight' },
  { before: 'abc', now: 'abcx', used: 'x', what: 'only what is new, where another program added it at the end' },
])('has $what: $before, then $now', ({ before, now, used }) => {
  expect(usedSince(history(before), history(now))).toEqual(history(used));
});
