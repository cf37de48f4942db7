import type { LedgerEntry } from '../../core/history/ledger.ts';
import { unlistedRoles } from '../../core/history/unlisted-roles.ts';
import type { Profile } from '../../core/model/profile.ts';
import { addressKey } from '../../core/roles/role-key.ts';
import { toRoles } from '../../core/roles/to-roles.ts';

/** The ledger's roles that no profile lists, the last used first. */
export function unlistedEntries(known: readonly LedgerEntry[], profiles: readonly Profile[]): readonly LedgerEntry[] {
  const unlisted = new Set(unlistedRoles({ '': known }, '', toRoles(profiles)).map(addressKey));
  return known.filter(entry => unlisted.has(addressKey(entry)));
}
