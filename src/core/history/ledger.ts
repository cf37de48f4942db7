import type { Role } from '../roles/role.ts';
import { addressKey, type RoleAddress } from '../roles/role-key.ts';
import { portalKey } from './base-key.ts';
import { frecency } from './frecency.ts';

/** Hatrack's own record of one role in use. */
export interface LedgerEntry extends RoleAddress {
  /** Name of the profile by which the user last chose the role; missing if only the console's history has it. */
  readonly profile?: string;
  /** The console's label. */
  readonly displayName?: string;
  /** `rrggbb`, lower case. */
  readonly color?: string;
  /** True if the console asks for MFA when one switches to the role. */
  readonly mfa?: boolean;
  /** Fields of the console's history that Hatrack does not know. */
  readonly rest?: Readonly<Record<string, unknown>>;
  /** ms since 1970. */
  readonly firstUsed: number;
  readonly lastUsed: number;
  readonly count: number;
  readonly pinned?: boolean;
}

/** A role as the console labels it. */
export type NamedRole = RoleAddress & Pick<LedgerEntry, 'profile' | 'displayName' | 'color'>;

/**
 * All roles that were ever used, by base identity (`baseKey`; for access portals `portalKey`), the last used first. No
 * entry is dropped by itself.
 */
export type Ledger = Readonly<Record<string, readonly LedgerEntry[]>>;

export const EMPTY_LEDGER: Ledger = {};

export type Use = NamedRole & Pick<LedgerEntry, 'mfa' | 'rest'>;

/**
 * Records a switch to a role.
 * @param base `baseKey` of the identity that switched
 * @param now ms since 1970
 * @param since when the switch began, in ms since 1970: a use that the console's history showed later is this same use
 */
export function recordUse(
  ledger: Ledger,
  base: string,
  use: Use,
  now: number,
  since = Number.POSITIVE_INFINITY,
): Ledger {
  const key = addressKey(use);
  const entries = ledger[base] ?? [];
  const known = entries.find(entry => addressKey(entry) === key);
  const entry: LedgerEntry = {
    ...known,
    ...use,
    firstUsed: known?.firstUsed ?? now,
    lastUsed: now,
    count: known && known.lastUsed >= since ? known.count : (known?.count ?? 0) + 1,
  };
  return { ...ledger, [base]: [entry, ...entries.filter(other => other !== known)] };
}

/** A role is not recent if this many others were used after it. */
const LOOK_BACK = 100;

/**
 * The roles on offer that were used last, the last one first.
 * @param base `baseKey` of the identity that is signed in
 */
export function recentRoles(ledger: Ledger, base: string, roles: readonly Role[], limit = LOOK_BACK): readonly Role[] {
  const latest = usesOf(ledger, base)
    .toSorted((one, other) => other.lastUsed - one.lastUsed)
    .slice(0, LOOK_BACK);
  return rolesOf(latest, roles).slice(0, limit);
}

/**
 * The roles on offer that were used, the most and latest used first: see `frecency`.
 * @param base `baseKey` of the identity that is signed in
 */
export function mostUsedRoles(ledger: Ledger, base: string, roles: readonly Role[]): readonly Role[] {
  const entries = usesOf(ledger, base).map(entry => ({ entry, worth: frecency(entry) }));
  const best = entries.sort((one, other) => other.worth - one.worth).map(({ entry }) => entry);
  return rolesOf(best, roles);
}

/** The uses of one base. Roles of access portals are the same for every base. */
export function usesOf(ledger: Ledger, base: string): readonly LedgerEntry[] {
  const own = ledger[base] ?? [];
  const byPortal = ledger[portalKey(base)];
  return byPortal ? [...own, ...byPortal] : own;
}

/**
 * The roles of ledger entries, in their order. Of several profiles of a role, the chosen one counts, else the first.
 */
function rolesOf(entries: readonly LedgerEntry[], roles: readonly Role[]): readonly Role[] {
  const byAddress = new Map(entries.map(entry => [addressKey(entry), entry]));
  const accounts = new Set(entries.map(({ account }) => account.toLowerCase()));
  const found = new Map<LedgerEntry, Role>();
  for (const role of roles) {
    if (!accounts.has(role.account.toLowerCase())) continue;
    const entry = byAddress.get(addressKey(role));
    if (entry && (!found.has(entry) || role.name === entry.profile)) found.set(entry, role);
  }
  return entries.flatMap(entry => found.get(entry) ?? []);
}

/** Sorts the entries: the last used first. */
export function byLastUse(entries: readonly LedgerEntry[]): readonly LedgerEntry[] {
  return entries.toSorted((one, other) => other.lastUsed - one.lastUsed);
}
