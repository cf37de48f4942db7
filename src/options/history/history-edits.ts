import { entryKey, type HistoryEntry } from '../../core/history/history-entry.ts';
import type { LedgerEntry } from '../../core/history/ledger.ts';
import { type Edit, swapped } from '../../core/with-edit.ts';
import type { HistoryRow } from './history-rows.ts';

/** The cookie's entries and the ledger's after an edit. A list that the edit does not change is absent. */
export interface HistoryEdit {
  readonly entries?: Edit<readonly HistoryEntry[]>;
  readonly known?: Edit<readonly LedgerEntry[]>;
}

/** The edit that undoes this one. */
export function reversed({ entries, known }: HistoryEdit): HistoryEdit {
  return { ...(entries && { entries: swapped(entries) }), ...(known && { known: swapped(known) }) };
}

/** Moves a role to another place of the console's list, or into the list. */
export function moveTo(entries: readonly HistoryEntry[], row: HistoryRow, place: number): HistoryEdit {
  const others = entries.filter(entry => entryKey(entry) !== row.key);
  return { entries: { before: entries, after: others.toSpliced(place, 0, row.entry) } };
}

/** Takes a role out of the console's list. Hatrack still remembers it. */
export function takeOut(entries: readonly HistoryEntry[], row: HistoryRow): HistoryEdit {
  return { entries: { before: entries, after: entries.filter(entry => entryKey(entry) !== row.key) } };
}

/** Takes a role out of the console's list and out of the ledger. */
export function forget(entries: readonly HistoryEntry[], row: HistoryRow): HistoryEdit {
  const isThere = entries.some(entry => entryKey(entry) === row.key);
  return { ...(isThere && takeOut(entries, row)), ...(row.known && { known: { before: [row.known], after: [] } }) };
}

export function pin(row: HistoryRow, isPinned: boolean): HistoryEdit {
  if (!row.known) return {};
  const { pinned: _, ...known } = row.known;
  return { known: { before: [row.known], after: [{ ...known, ...(isPinned && { pinned: true }) }] } };
}

/** Changes the name or color of a role everywhere. */
export function relabel(
  entries: readonly HistoryEntry[],
  row: HistoryRow,
  look: Pick<HistoryEntry, 'displayName' | 'color'>,
): HistoryEdit {
  const isThere = entries.some(entry => entryKey(entry) === row.key);
  const after = entries.map(entry => (entryKey(entry) === row.key ? { ...entry, ...look } : entry));
  return {
    ...(isThere && { entries: { before: entries, after } }),
    ...(row.known && { known: { before: [row.known], after: [{ ...row.known, ...look }] } }),
  };
}
