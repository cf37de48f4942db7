import { expect, it } from 'vitest';
import type { Ledger, LedgerEntry } from './ledger.ts';
import { withBaseJoined } from './with-base-joined.ts';

const entry = (roleName: string, lastUsed: number, more: Partial<LedgerEntry> = {}): LedgerEntry => ({
  ...{ partition: 'aws', account: '111122223333', roleName, firstUsed: lastUsed, lastUsed, count: 1 },
  ...more,
});
const alice = { partition: 'aws', base: { account: '999999999999', alias: 'corp-jump', user: 'alice' } } as const;
const [byNumber, byAlias] = ['aws/999999999999/alice', 'aws/corp-jump/alice'];
const bob = { 'aws/999999999999/bob': [entry('z', 1)] };

it('what was filed by the account’s number goes to its alias, once that is known', () => {
  const ledger: Ledger = {
    ...bob,
    [byNumber]: [entry('a', 1, { pinned: true }), entry('b', 5)],
    [byAlias]: [entry('a', 3, { count: 2, displayName: 'A' })],
  };
  expect(withBaseJoined(ledger, alice)).toEqual({
    ...bob,
    [byAlias]: [entry('b', 5), entry('a', 3, { firstUsed: 1, count: 3, displayName: 'A', pinned: true })],
  });
});

it.each([
  { what: 'nothing is filed by number', ledger: { ...bob, [byAlias]: [entry('a', 1)] }, base: alice.base },
  {
    what: 'the alias is unknown',
    ledger: { [byNumber]: [entry('a', 1)] },
    base: { account: '999999999999', user: 'alice' },
  },
])('a ledger stays as it is where $what', ({ ledger, base }) => {
  expect(withBaseJoined(ledger, { partition: 'aws', base })).toBe(ledger);
});
