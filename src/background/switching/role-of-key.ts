import { unlistedRoles } from '../../core/history/unlisted-roles.ts';
import type { Role } from '../../core/roles/role.ts';
import { partitionOfKey } from '../../core/roles/role-key.ts';
import { toRoles } from '../../core/roles/to-roles.ts';
import { readItem } from '../../platform/read-item.ts';
import { ledger } from '../../store/list-items.ts';
import { loadProfiles } from '../config/load-profiles.ts';

/**
 * Finds the role with this key in the config, else in the ledger, as it is now: a popup or menu may be older than the last
 * save. `undefined` if neither has it any more.
 */
export async function roleOfKey(key: string): Promise<Role | undefined> {
  const profiles = (await loadProfiles()) ?? [];
  const known = await readItem(ledger);
  const unlisted = Object.keys(known).flatMap(base => unlistedRoles(known, base, []));
  return [...toRoles(profiles, partitionOfKey(key)), ...unlisted].find(role => role.key === key);
}
