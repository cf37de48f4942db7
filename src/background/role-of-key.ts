import { unlistedRoles } from '../core/history/unlisted-roles.ts';
import type { Partition } from '../core/model/partition.ts';
import type { Role } from '../core/roles/role.ts';
import { toRoles } from '../core/roles/to-roles.ts';
import { readItem } from '../platform/read-item.ts';
import { readStoredProfiles } from '../platform/stored-profiles.ts';
import { ledger } from '../store/list-items.ts';

/** Finds the role with this key in the config, else in the ledger. Throws if neither has it. */
export async function roleOfKey(key: string, home: Partition | undefined): Promise<Role> {
  const profiles = (await readStoredProfiles()) ?? [];
  const known = await readItem(ledger);
  const unlisted = Object.keys(known).flatMap(base => unlistedRoles(known, base, []));
  const role = [...toRoles(profiles, home), ...unlisted].find(offered => offered.key === key);
  if (!role) throw new Error('no role has this key');
  return role;
}
