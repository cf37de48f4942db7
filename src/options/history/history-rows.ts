import { toHistoryEntry } from '../../core/history/fill-history.ts';
import { frecency } from '../../core/history/frecency.ts';
import { entryKey, type HistoryEntry } from '../../core/history/history-entry.ts';
import type { LedgerEntry } from '../../core/history/ledger.ts';
import { nameOf } from '../../core/history/unlisted-roles.ts';
import { foldText } from '../../core/roles/fold-text.ts';

/** A role of the console's history, of the ledger, or of both. */
export interface HistoryRow {
  readonly key: string;
  readonly name: string;
  /** The cookie's entry, or the entry that the cookie would have. */
  readonly entry: HistoryEntry;
  /** The ledger's entry. */
  readonly known?: LedgerEntry;
}

export interface HistoryRows {
  /** The roles in the cookie, in its order. */
  readonly inConsole: readonly HistoryRow[];
  /** The roles that only Hatrack remembers: the pinned ones first, then the most and latest used. */
  readonly remembered: readonly HistoryRow[];
}

/** @param entries the cookie's */
export function historyRows(entries: readonly HistoryEntry[], ledger: readonly LedgerEntry[]): HistoryRows {
  const known = new Map(ledger.map(entry => [entryKey(entry), entry]));
  const inConsole = new Set(entries.map(entryKey));
  return {
    inConsole: entries.map(entry => toRow(entry, known.get(entryKey(entry)))),
    remembered: ledger
      .filter(entry => !inConsole.has(entryKey(entry)))
      .map(entry => ({ entry, worth: frecency(entry), rank: Number(entry.pinned ?? false) }))
      .sort((one, other) => other.rank - one.rank || other.worth - one.worth)
      .map(({ entry }) => toRow(toHistoryEntry(entry), entry)),
  };
}

/** Rows that hold each word of the query in name, account or role. */
export function searchRows(rows: readonly HistoryRow[], query: string): readonly HistoryRow[] {
  const words = foldText(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter(({ name, entry }) => {
    const text = foldText(`${name} ${entry.account} ${entry.roleName}`);
    return words.every(word => text.includes(word));
  });
}

function toRow(entry: HistoryEntry, known: LedgerEntry | undefined): HistoryRow {
  const { account, roleName, displayName } = entry;
  const name = displayName || (known ? nameOf(known) : `${roleName} @ ${account}`);
  return { key: entryKey(entry), name, entry, ...(known && { known }) };
}
