import type { Role } from '../roles/role.ts';
import { addressKey, type RoleAddress } from '../roles/role-key.ts';

/** Hatrack's own record of one role in use. */
export interface LedgerEntry extends RoleAddress {
  /** Name of the profile it was last chosen by; none for what only the console's history told. */
  readonly profile?: string;
  /** As the console labels it. */
  readonly displayName?: string;
  /** `rrggbb`, lower case. */
  readonly color?: string;
  /** ms since 1970. */
  readonly firstUsed: number;
  readonly lastUsed: number;
  readonly count: number;
  readonly pinned?: boolean;
}

/** All roles ever used, per base identity (`baseKey`), the last used first. Nothing drops out by itself. */
export type Ledger = Readonly<Record<string, readonly LedgerEntry[]>>;

export const EMPTY_LEDGER: Ledger = {};

export type Use = RoleAddress & Pick<LedgerEntry, 'profile' | 'displayName' | 'color'>;

/**
 * Notes that a role was switched to.
 * @param base `baseKey` of who switched
 * @param now ms since 1970
 */
export function recordUse(ledger: Ledger, base: string, use: Use, now: number): Ledger {
  const key = addressKey(use);
  const entries = ledger[base] ?? [];
  const known = entries.find(entry => addressKey(entry) === key);
  const entry: LedgerEntry = {
    ...known,
    ...use,
    firstUsed: known?.firstUsed ?? now,
    lastUsed: now,
    count: (known?.count ?? 0) + 1,
  };
  return { ...ledger, [base]: [entry, ...entries.filter(other => other !== known)] };
}

/** A role last used before so many others is not recent. */
const LOOK_BACK = 100;

/**
 * The roles on offer that were used last, the last one first. Of several profiles of one role it is the one that was
 * chosen, else the first.
 * @param base `baseKey` of who is signed in
 */
export function recentRoles(ledger: Ledger, base: string, roles: readonly Role[], limit = LOOK_BACK): readonly Role[] {
  const latest = (ledger[base] ?? []).toSorted((one, other) => other.lastUsed - one.lastUsed).slice(0, LOOK_BACK);
  const byAddress = new Map(latest.map(entry => [addressKey(entry), entry]));
  const accounts = new Set(latest.map(({ account }) => account.toLowerCase()));
  const found = new Map<LedgerEntry, Role>();
  for (const role of roles) {
    if (!accounts.has(role.account.toLowerCase())) continue;
    const entry = byAddress.get(addressKey(role));
    if (entry && (!found.has(entry) || role.name === entry.profile)) found.set(entry, role);
  }
  const recent = latest.flatMap(entry => found.get(entry) ?? []);
  return recent.slice(0, limit);
}
