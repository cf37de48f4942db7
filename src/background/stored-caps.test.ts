import { describe, expect, test, vi } from 'vitest';
import type { Ledger, LedgerEntry } from '../core/history/ledger.ts';
import { mergeSeen } from '../core/history/merge-seen.ts';
import { LONGEST, MOST } from '../core/limits.ts';
import { learnAlias } from '../core/roles/account-aliases.ts';
import type { Identity } from '../core/roles/identity.ts';
import type { KnownSession } from '../core/roles/known-session.ts';
import type { Role } from '../core/roles/role.ts';
import type { SwitchRecord } from '../core/switching/switch-record.ts';
import { knownSessions, storeMemories } from '../store/background-items.ts';
import { accountAliases, favorites, lastIdentity, ledger, switchRecords } from '../store/bounded-items.ts';
import { learnedChoices } from '../store/learned-choices.ts';
import type { StoredItem } from '../store/stored-item.ts';

vi.mock('webextension-polyfill', () => ({ default: {} }));

const HUGE = 'x'.repeat(10_000_000);
const BIG = 'y'.repeat(20_000);

const many = <T>(count: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, i) => make(i));
const byKey = <T>(count: number, make: (index: number) => T): Readonly<Record<string, T>> =>
  Object.fromEntries(many(count, index => [`key ${index}`, make(index)]));

const session = (id: string, more: Partial<KnownSession> = {}): KnownSession => ({
  ...{ id, partition: 'aws', storeId: '0', signInHost: 'signin.aws.amazon.com', base: { account: '111122223333' } },
  ...{ seenAt: 1, loadedAt: 1, ...more },
});
const used = (roleName: string, more: Partial<LedgerEntry> = {}): LedgerEntry => ({
  ...{ partition: 'aws', account: '111122223333', roleName, firstUsed: 1, lastUsed: 1, count: 1, ...more },
});
const role: Role = { key: 'k', name: 'n', account: '111122223333', roleName: 'r', partition: 'aws' };
const failed = (tabId: number, more: { readonly page?: string; readonly answer?: string }): SwitchRecord => ({
  ...{ tabId, shownIn: tabId, at: 1, choice: { role, newTab: false } },
  ...(more.page !== undefined && { page: more.page }),
  outcome: { result: 'failed', why: 'no-answer', ...(more.answer !== undefined && { answer: more.answer }) },
});
const memory = (storeId: string, roleName: string) => ({
  ...{ cookieStore: { partition: 'aws', storeId } as const, base: 'aws/a/b', entries: [{ account: '1', roleName }] },
});

/** A collection with what a hostile page may put in, and the room that there is for it. */
interface Case<T> {
  readonly item: StoredItem<T>;
  readonly hostile: readonly T[];
  readonly entries: number;
  readonly size: number;
  readonly count: (value: T) => number;
}

function holds<T>(name: string, { item, hostile, entries, size, count }: Case<T>): void {
  test.each(hostile.map((value, index) => [index, value] as const))(
    `${name} has its room, and no more: %#`,
    (_, value) => {
      const stored = item.toStored(value);
      const json = typeof stored === 'string' ? stored : (JSON.stringify(stored) ?? '');
      expect(json.length).toBeLessThanOrEqual(size + 2);
      expect(count(item.guard(stored))).toBeLessThanOrEqual(entries);
      expect(item.guard(item.toStored(item.guard(stored)))).toEqual(item.guard(stored));
    },
  );
}

const countAll = (value: object): number => Object.keys(value).length;
const countUses = (value: Ledger): number => Math.max(0, ...Object.values(value).map(({ length }) => length));

describe('what pages and cookies feed', () => {
  holds('the ledger’s identities', {
    ...{ item: ledger, entries: MOST.ledgerIdentities, size: MOST.ledger, count: countAll },
    hostile: [
      byKey(5000, () => [used('r')]),
      byKey(300, () => many(100, i => used(`r${i}`))),
      { [HUGE]: [used('r')] },
      {},
    ],
  });
  holds('an identity’s ledger', {
    ...{ item: ledger, entries: MOST.ledgerEntries, size: MOST.ledger, count: countUses },
    hostile: [
      { base: many(30_000, i => used(`r${i}`)) },
      { base: many(1000, i => used(`${i}${BIG}`)) },
      { base: [used(HUGE), used('r')] },
    ],
  });
  holds('sessions', {
    ...{ item: knownSessions, ...MOST.sessions, count: countAll },
    hostile: [
      many(500, i => session(`${i}`)),
      [session('a', { base: { user: HUGE } })],
      many(40, i => session(i + BIG)),
    ],
  });
  holds('aliases', {
    ...{ item: accountAliases, ...MOST.accountAliases, count: countAll },
    hostile: [byKey(50_000, () => '111122223333'), { [HUGE]: '111122223333' }],
  });
  holds('cookie stores', {
    ...{ item: storeMemories, ...MOST.cookieStores, count: countAll },
    hostile: [
      Object.fromEntries(many(500, i => [`aws@${i}`, memory(`${i}`, 'r')])),
      Object.fromEntries(many(60, i => [`aws@${i}`, memory(`${i}`, BIG)])),
      { 'aws@0': memory('0', HUGE) },
    ],
  });
  holds('switches', {
    ...{ item: switchRecords, ...MOST.switches, count: countAll },
    hostile: [
      many(300, i => failed(i, { page: 'p' })),
      many(40, i => failed(i, { page: BIG + BIG })),
      many(40, i => failed(i, { answer: BIG + BIG })),
      [failed(1, { page: HUGE }), failed(1, { answer: HUGE })],
    ],
  });
  holds('favorites', {
    ...{ item: favorites, ...MOST.favorites, count: countAll },
    hostile: [many(50_000, i => `k${i}`), many(200, i => i + BIG), [HUGE]],
  });
  holds('learned choices', {
    ...{ item: learnedChoices, ...MOST.learnedChoices, count: countAll },
    hostile: [
      many(5000, i => ({ letters: `${i}`, key: 'k' })),
      many(500, i => ({ letters: `${i}`, key: BIG })),
      [{ letters: HUGE, key: HUGE }],
    ],
  });
  holds<Identity | undefined>('who was in front', {
    ...{ item: lastIdentity, entries: 4, size: MOST.lastIdentity },
    count: value => countAll(value ?? {}),
    hostile: [
      { partition: 'aws', mode: 'classic', base: { user: HUGE } },
      {
        partition: 'aws',
        mode: 'multi-session',
        base: {},
        sessions: many(40, i => ({ ...session(i + BIG), hasTab: true })),
      },
    ],
  });
});

describe('what goes first', () => {
  test('is a role that only a page has written, then the one used longest ago, whoever’s it is', () => {
    const written = many(MOST.ledgerEntries, index => used(`page${index}`, { lastUsed: 100 + index }));
    const own = [
      used('chosen', { profile: 'p', lastUsed: 1 }),
      used('pinned', { pinned: true, lastUsed: 2 }),
      used('portal', { portal: { name: 'p' } as unknown as NonNullable<LedgerEntry['portal']>, lastUsed: 3 }),
    ];
    const kept = JSON.parse(String(ledger.toStored({ base: [...written, ...own] }))).base as LedgerEntry[];
    const names = kept.map(({ roleName }) => roleName);
    expect(kept).toHaveLength(MOST.ledgerEntries);
    expect(names.slice(-3)).toEqual(['portal', 'pinned', 'chosen']);
    expect(names).not.toContain('page2');
    expect(names).toContain('page3');
    const identities = Object.fromEntries(
      many(MOST.ledgerIdentities, index => [`page${index}`, [used('r', { lastUsed: 9 })]]),
    );
    expect(ledger.guard(ledger.toStored({ ...identities, own: [used('r', { profile: 'p' })] }))).toHaveProperty('own');
  });

  test('is a session that has ended, then the one not seen for the longest time', () => {
    const all = [session('old', { seenAt: 2 }), session('ended', { seenAt: 99, endedAt: 9 })];
    const open = many(MOST.sessions.entries - 1, index => session(`${index}`, { seenAt: 5 + index }));
    const kept = knownSessions.guard(knownSessions.toStored([...all, ...open])).map(({ id }) => id);
    expect(kept).not.toContain('ended');
    expect(kept).toContain('old');
    const fuller = knownSessions.guard(knownSessions.toStored([...all, ...open, session('new', { seenAt: 999 })]));
    expect(fuller.map(({ id }) => id)).not.toContain('old');
  });

  test('is the alias learned first', () => {
    const aliases = byKey(MOST.accountAliases.entries, () => '111122223333');
    const learned = learnAlias(aliases, {
      partition: 'aws',
      mode: 'classic',
      base: { account: '111122223333', alias: 'new' },
    });
    const kept = accountAliases.guard(accountAliases.toStored(learned));
    expect(kept).toHaveProperty('aws/new');
    expect(Object.keys(kept)[0]).toBe('key 1');
  });
});

test('what a history says beyond what Hatrack knows is kept in the ledger while it is short', () => {
  const entry = { account: '1', roleName: 'r' };
  const restIn = (rest: Record<string, string>) => {
    const seen = { base: 'b', partition: 'aws', now: [{ ...entry, rest }] } as const;
    return mergeSeen({}, seen, 1).b?.[0]?.rest;
  };
  expect(restIn({ z: 'short' })).toEqual({ z: 'short' });
  expect(restIn({ z: 'z'.repeat(LONGEST.rest) })).toBeUndefined();
});
