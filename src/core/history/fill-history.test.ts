import { describe, expect, it } from 'vitest';
import { fillHistory } from './fill-history.ts';
import type { HistoryEntry } from './history-entry.ts';
import type { LedgerEntry } from './ledger.ts';

const entry = (roleName: string, lastUsed: number, more: Partial<LedgerEntry> = {}): LedgerEntry => ({
  ...{ partition: 'aws', account: '111122223333', roleName, firstUsed: lastUsed, lastUsed, count: 1 },
  ...more,
});
const ledger = [entry('team/a', 5), entry('b', 4, { pinned: true }), entry('c', 3), entry('d', 2), entry('e', 1)];
const names = (entries: readonly HistoryEntry[]) => entries.map(({ roleName }) => roleName).join(' ');
/** Ten bytes for each. */
const sizeOf = (entries: readonly HistoryEntry[]) => entries.length * 10;

describe('a filled history', () => {
  it('begins with the pinned roles, then those most and latest used', () => {
    expect(names(fillHistory(ledger, undefined, 100, sizeOf))).toBe('b team/a c d e');
  });

  it.each([
    { account: '111122223333', roleName: 'd' },
    { account: '444455556666', alias: '111122223333', roleName: 'd' },
  ])('has the current role before all others', current => {
    expect(names(fillHistory(ledger, current, 100, sizeOf))).toBe('d b team/a c e');
  });

  it('knows the current role without its path', () => {
    const current = { account: '111122223333', roleName: 'a' };
    expect(names(fillHistory(ledger, current, 100, sizeOf))).toBe('team/a b c d e');
  });

  it('keeps within its bytes, and passes over what is too long for them', () => {
    expect(names(fillHistory(ledger, undefined, 30, sizeOf))).toBe('b team/a c');
    const long = (entries: readonly HistoryEntry[]) => entries.reduce((sum, { roleName }) => sum + roleName.length, 0);
    expect(names(fillHistory(ledger, undefined, 3, long))).toBe('b c d');
  });

  it('names a role by its profile where the console never did, and keeps what Hatrack does not know', () => {
    const one = entry('a', 1, { profile: 'dev', color: '00ff00', mfa: true, rest: { z: 1 }, pinned: true });
    expect(fillHistory([one], undefined, 100, sizeOf)).toEqual([
      { account: '111122223333', roleName: 'a', displayName: 'dev', color: '00ff00', mfa: true, rest: { z: 1 } },
    ]);
  });

  it('is full soon, of ten thousand roles', () => {
    const many = Array.from({ length: 10_000 }, (_, number) => entry(`r${number}`, number));
    let asked = 0;
    const counted = (entries: readonly HistoryEntry[]) => {
      asked += 1;
      return sizeOf(entries);
    };
    expect(fillHistory(many, undefined, 250, counted)).toHaveLength(25);
    expect(asked).toBeLessThan(40);
  });
});
