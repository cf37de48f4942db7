import { fieldsOf, isName, isRecord } from '../guards.ts';
import { isPartition } from '../model/partition.ts';
import { parsePortal } from '../model/portal.ts';
import { addressKey } from '../roles/role-key.ts';
import type { Ledger, LedgerEntry } from './ledger.ts';

/**
 * Reads a stored ledger. Leaves out values that are no entry; never throws. Leaves out a base that has the name of a
 * member of every object, because a lookup in a ledger without it would find that member.
 */
export function parseLedger(value: unknown): Ledger {
  const bases = Object.entries(fieldsOf(value)).filter(([base]) => !(base in {}));
  return Object.fromEntries(bases.map(([base, entries]) => [base, parseLedgerEntries(entries)]));
}

/** Reads the entries of one base, each once. Leaves out values that are no entry. */
export function parseLedgerEntries(value: unknown): readonly LedgerEntry[] {
  if (!Array.isArray(value)) return [];
  const byAddress = new Map<string, LedgerEntry>();
  for (const entry of value.map(parseEntry)) {
    if (entry && !byAddress.has(addressKey(entry))) byAddress.set(addressKey(entry), entry);
  }
  return [...byAddress.values()];
}

function parseEntry(value: unknown): LedgerEntry | undefined {
  const { partition, account, roleName, lastUsed, firstUsed, count, profile, displayName, color, mfa, rest, pinned } =
    fieldsOf(value);
  const portal = parsePortal(fieldsOf(value).portal);
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
    ...(mfa === true && { mfa }),
    ...(isRecord(rest) && { rest }),
    ...(pinned === true && { pinned }),
    ...(portal && { portal }),
  };
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}
