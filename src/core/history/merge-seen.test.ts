import { describe, expect, it } from 'vitest';
import type { HistoryEntry } from './history-entry.ts';
import { EMPTY_LEDGER, type Ledger, recordUse } from './ledger.ts';
import { mergeSeen } from './merge-seen.ts';

const base = 'aws/999999999999/alice';
const account = '111122223333';

/** `a` or, with a label, `a:Name`; more of them behind spaces. */
const history = (text: string): readonly HistoryEntry[] =>
  text.split(' ').flatMap(word => {
    const [roleName = '', displayName] = word.split(':');
    return roleName === '' ? [] : [{ account, roleName, ...(displayName && { displayName }) }];
  });

const see = (ledger: Ledger, before: string | undefined, now: string, time: number): Ledger =>
  mergeSeen(
    ledger,
    { base, partition: 'aws', ...(before !== undefined && { before: history(before) }), now: history(now) },
    time,
  );

/** `a:Name 1..5 x2`: first and last use, and count. */
const shown = (ledger: Ledger): readonly string[] =>
  (ledger[base] ?? []).map(
    ({ roleName, displayName, firstUsed, lastUsed, count }) =>
      `${roleName}${displayName === undefined ? '' : `:${displayName}`} ${firstUsed}..${lastUsed} x${count}`,
  );

const first = see(EMPTY_LEDGER, undefined, 'a:A b', 100);

describe('the console’s history, taken into the ledger', () => {
  it('is there in its order at the first sight, each role used once', () => {
    expect(shown(first)).toEqual(['a:A 100..100 x1', 'b 99..99 x1']);
    expect(first[base]?.[0]).toMatchObject({ partition: 'aws', account });
  });

  it('does not count at the first sight what the ledger knows, nor rename it', () => {
    const known = recordUse(EMPTY_LEDGER, base, { partition: 'aws', account, roleName: 'a', displayName: 'Mine' }, 50);
    expect(shown(see(known, undefined, 'a:A b', 100))).toEqual(['b 99..99 x1', 'a:Mine 50..50 x1']);
  });

  it('counts a role that moved to the front, and adds a new one', () => {
    expect(shown(see(first, 'a:A b', 'x b a:A', 200))).toEqual(['x 200..200 x1', 'b 99..199 x2', 'a:A 100..100 x1']);
  });

  it('changes nothing where nothing has changed, nor when it is cut or emptied', () => {
    for (const now of ['a:A b', 'a:A', 'b', '']) expect(see(first, 'a:A b', now, 200)).toBe(first);
  });

  it('takes over a new label without a use', () => {
    expect(shown(see(first, 'a:A b', 'a:Other b', 200))).toEqual(['a:Other 100..100 x1', 'b 99..99 x1']);
  });

  it('brings nothing back that the user deleted, until it is used', () => {
    const without: Ledger = { [base]: (first[base] ?? []).filter(({ roleName }) => roleName !== 'b') };
    expect(see(without, 'a:A b', 'a:A b', 200)).toBe(without);
    expect(shown(see(without, 'a:A b', 'b a:A', 200))).toEqual(['b 200..200 x1', 'a:A 100..100 x1']);
  });

  it('keeps profile and pin, and loses a color that the console has lost', () => {
    const known: Ledger = {
      [base]: [{ ...{ partition: 'aws', account, roleName: 'a', profile: 'dev', color: 'ff0000', pinned: true } }].map(
        entry => ({ ...entry, partition: 'aws' as const, firstUsed: 1, lastUsed: 1, count: 1 }),
      ),
    };
    const now = mergeSeen(
      known,
      { base, partition: 'aws', before: [{ account, roleName: 'a', color: 'ff0000' }], now: history('a:A') },
      200,
    );
    expect(now[base]).toEqual([
      {
        ...{ partition: 'aws', account, roleName: 'a', profile: 'dev', displayName: 'A', pinned: true },
        ...{ firstUsed: 1, lastUsed: 1, count: 1 },
      },
    ]);
  });

  it('keeps apart those who sign in', () => {
    const other = mergeSeen(first, { base: 'aws/?/bob', partition: 'aws', before: [], now: history('a') }, 200);
    expect(other[base]).toBe(first[base]);
    expect(other['aws/?/bob']).toHaveLength(1);
  });
});

describe('a switch of Hatrack’s and the history that shows it', () => {
  const use = { partition: 'aws', account, roleName: 'b', profile: 'dev' } as const;

  it('are one use, whichever is noted first', () => {
    const seenFirst = recordUse(see(first, 'a:A b', 'b a:A', 210), base, use, 220, 200);
    expect(shown(seenFirst)[0]).toBe('b 99..220 x2');
    expect(seenFirst[base]?.[0]?.profile).toBe('dev');
    const before = recordUse(first, base, use, 150, 140);
    expect(shown(before)[0]).toBe('b 99..150 x2');
  });
});
