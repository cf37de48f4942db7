import type { Identity } from '../roles/identity.ts';
import { addressKey } from '../roles/role-key.ts';
import { baseKey } from './base-key.ts';
import { byLastUse, type Ledger, type LedgerEntry } from './ledger.ts';

/**
 * The ledger with everything that an identity used under one key: before the alias of its account was known, its roles
 * were filed by the number. Returns the same object if there is nothing to join.
 */
export function withBaseJoined(ledger: Ledger, identity: Pick<Identity, 'partition' | 'base'>): Ledger {
  const { alias, ...base } = identity.base;
  const [to, from] = [baseKey(identity), baseKey({ ...identity, base })];
  const { [from]: filed, ...others } = ledger;
  if (alias === undefined || base.account === undefined || !filed) return ledger;
  const entries = new Map<string, LedgerEntry>();
  for (const entry of [...(ledger[to] ?? []), ...filed]) {
    const key = addressKey(entry);
    const known = entries.get(key);
    entries.set(key, known ? withUsesOf(known, entry) : entry);
  }
  return { ...others, [to]: byLastUse([...entries.values()]) };
}

function withUsesOf(entry: LedgerEntry, other: LedgerEntry): LedgerEntry {
  return {
    ...other,
    ...entry,
    firstUsed: Math.min(entry.firstUsed, other.firstUsed),
    lastUsed: Math.max(entry.lastUsed, other.lastUsed),
    count: entry.count + other.count,
  };
}
