import { roleLeaf } from '../model/permission-set.ts';
import type { RoleIdentity } from '../roles/identity.ts';
import { frecency } from './frecency.ts';
import type { HistoryEntry } from './history-entry.ts';
import type { LedgerEntry } from './ledger.ts';

/** Bytes up to which Hatrack fills the console's cookie, name included: every request to the console sends it. */
export const FILL_BUDGET = 2048;

/** After this many entries that do not fit, the history counts as full. */
const MOST_MISFITS = 5;

/**
 * The history that the console should have: the current role first, because the console looks for its label among the
 * first five only (docs/console.md 1.5), then the pinned roles, then all others. The most and latest used come first
 * (`frecency`).
 * @param current the role that the session works as
 * @param budget bytes
 * @param sizeOf bytes that a history takes
 */
export function fillHistory(
  ledger: readonly LedgerEntry[],
  current: RoleIdentity | undefined,
  budget: number,
  sizeOf: (entries: readonly HistoryEntry[]) => number,
): readonly HistoryEntry[] {
  const inUse = current && ledger.find(entry => isCurrent(entry, current));
  const ranked = ledger
    .map(entry => ({ entry, worth: frecency(entry), rank: entry === inUse ? 2 : Number(entry.pinned ?? false) }))
    .sort((one, other) => other.rank - one.rank || other.worth - one.worth);
  const filled: HistoryEntry[] = [];
  let misfits = 0;
  for (const { entry } of ranked) {
    if (misfits > MOST_MISFITS) break;
    filled.push(toHistoryEntry(entry));
    if (sizeOf(filled) <= budget) continue;
    filled.pop();
    misfits += 1;
  }
  return filled;
}

/** Whether an entry is the role that a session works as, by the console's own rule (docs/console.md 1.4). */
function isCurrent({ account, roleName }: HistoryEntry, current: RoleIdentity): boolean {
  const name = account.toLowerCase();
  const isAccount = [current.account, current.alias].some(known => known?.toLowerCase() === name);
  return isAccount && roleLeaf(roleName) === current.roleName;
}

/** The entry of the console's history for a role of the ledger. */
export function toHistoryEntry(entry: LedgerEntry): HistoryEntry {
  const { account, roleName, displayName = entry.profile, color, mfa, rest } = entry;
  return {
    account,
    roleName,
    ...(displayName !== undefined && { displayName }),
    ...(color !== undefined && { color }),
    ...(mfa && { mfa }),
    ...(rest && { rest }),
  };
}
