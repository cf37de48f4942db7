import { isPartition } from '../roles/partition.ts';
import { addressKey } from '../roles/role-key.ts';
import { EMPTY_LEDGER, type Ledger, type LedgerEntry } from './ledger.ts';

/** What was stored, without the entries that are none; never throws. */
export function parseLedger(value: unknown): Ledger {
  if (!isRecord(value)) return EMPTY_LEDGER;
  return Object.fromEntries(Object.entries(value).map(([base, entries]) => [base, parseEntries(entries)]));
}

function parseEntries(value: unknown): readonly LedgerEntry[] {
  if (!Array.isArray(value)) return [];
  const byAddress = new Map<string, LedgerEntry>();
  for (const entry of value.map(parseEntry)) {
    if (entry && !byAddress.has(addressKey(entry))) byAddress.set(addressKey(entry), entry);
  }
  return [...byAddress.values()];
}

function parseEntry(value: unknown): LedgerEntry | undefined {
  if (!isRecord(value)) return undefined;
  const { partition, account, roleName, lastUsed, firstUsed, count, profile, displayName, color, pinned } = value;
  if (!isPartition(partition) || !isName(account) || !isName(roleName) || !isTime(lastUsed)) return undefined;
  return {
    partition,
    account,
    roleName,
    ...(isName(profile) && { profile }),
    ...(isName(displayName) && { displayName }),
    ...(typeof color === 'string' && /^[0-9a-f]{6}$/.test(color) && { color }),
    firstUsed: isTime(firstUsed) ? Math.min(firstUsed, lastUsed) : lastUsed,
    lastUsed,
    count: isTime(count) ? Math.max(1, Math.floor(count)) : 1,
    ...(pinned === true && { pinned }),
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}
