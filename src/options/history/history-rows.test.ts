import { expect, test } from 'vitest';
import type { HistoryEntry } from '../../core/history/history-entry.ts';
import type { LedgerEntry } from '../../core/history/ledger.ts';
import { forget, moveTo, pin, relabel, reversed } from './history-edits.ts';
import { historyRows, searchRows } from './history-rows.ts';

const DAY = 24 * 60 * 60 * 1000;

const entry = (displayName: string): HistoryEntry => ({ account: '111122223333', roleName: displayName, displayName });
const known = (name: string, more: Partial<LedgerEntry> = {}): LedgerEntry => ({
  ...entry(name),
  ...{ partition: 'aws', firstUsed: DAY, lastUsed: DAY, count: 1 },
  ...more,
});
const names = (rows: readonly { readonly name: string }[]) => rows.map(({ name }) => name);

test('the console’s roles stand in its order; those it has forgotten by pin, then by use', () => {
  const ledger = [known('a'), known('b', { lastUsed: 3 * DAY }), known('c', { pinned: true }), known('d')];
  const { inConsole, remembered } = historyRows([entry('d'), entry('new')], ledger);
  expect(names(inConsole)).toEqual(['d', 'new']);
  expect(inConsole.map(row => row.known?.count)).toEqual([1, undefined]);
  expect(names(remembered)).toEqual(['c', 'b', 'a']);
});

test('a role without a label is called by its role and account', () => {
  const [row] = historyRows([{ account: '111122223333', roleName: 'team/Admin' }], []).inConsole;
  expect(row?.name).toBe('team/Admin @ 111122223333');
});

test('a search wants every word, in name, account or role, in any width of letters', () => {
  const { remembered } = historyRows([], [known('Payments prod'), known('payments dev'), known('データ')]);
  expect(names(searchRows(remembered, 'PROD pay'))).toEqual(['Payments prod']);
  expect(names(searchRows(remembered, 'ﾃﾞｰﾀ 1111'))).toEqual(['データ']);
  expect(searchRows(remembered, ' ')).toHaveLength(3);
});

test('an edit touches cookie and ledger where the role is in them, and reversed undoes itself', () => {
  const entries = [entry('a'), entry('b')];
  const [a, b] = historyRows(entries, [known('b')]).inConsole;
  if (!a || !b) throw new Error('no rows');
  expect(moveTo(entries, b, 0).entries?.after).toEqual([entry('b'), entry('a')]);
  expect(forget(entries, a)).toEqual({ entries: { before: entries, after: [entry('b')] } });
  expect(forget(entries, b).known).toEqual({ before: [known('b')], after: [] });
  expect(pin(b, true).known?.after).toEqual([known('b', { pinned: true })]);
  expect(pin(a, true)).toEqual({});
  const renamed = relabel(entries, b, { displayName: 'c' });
  expect(renamed.entries?.after[1]?.displayName).toBe('c');
  expect(reversed(renamed)).toEqual({
    entries: { before: renamed.entries?.after, after: entries },
    known: { before: renamed.known?.after, after: [known('b')] },
  });
});
