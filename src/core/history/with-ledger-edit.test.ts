import { expect, it } from 'vitest';
import type { LedgerEntry } from './ledger.ts';
import { withLedgerEdit } from './with-ledger-edit.ts';

const entry = (roleName: string, lastUsed: number, more: Partial<LedgerEntry> = {}): LedgerEntry => ({
  ...{ partition: 'aws', account: '111122223333', roleName, firstUsed: 1, lastUsed, count: 1 },
  ...more,
});
const [a, b] = [entry('a', 30), entry('b', 20)];
const used = { ...b, lastUsed: 40, count: 2 };

it.each([
  { what: 'a pin', now: [a, b], before: [b], after: [{ ...b, pinned: true }], result: [a, { ...b, pinned: true }] },
  {
    what: 'a new name for what was used in between',
    ...{ now: [used, a], before: [a, b], after: [a, { ...b, displayName: 'B' }] },
    result: [{ ...used, displayName: 'B' }, a],
  },
  { what: 'a deletion', now: [a, b], before: [b], after: [], result: [a] },
  { what: 'no deletion of what was used in between', now: [used, a], before: [b], after: [], result: [used, a] },
  { what: 'a deletion, undone', now: [a], before: [], after: [b], result: [a, b] },
  { what: 'a deletion, undone after a new use', now: [used, a], before: [], after: [b], result: [used, a] },
  {
    what: 'nothing of what the user left as it was',
    ...{ now: [{ ...a, displayName: 'Told' }, b], before: [a, b], after: [a, { ...b, pinned: true }] },
    result: [
      { ...a, displayName: 'Told' },
      { ...b, pinned: true },
    ],
  },
])('the ledger takes over $what', ({ now, before, after, result }) => {
  expect(withLedgerEdit(now, before, after)).toEqual(result);
});
