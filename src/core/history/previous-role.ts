import type { Profile } from '../model/profile.ts';
import { findCurrentRoles, nextRoleTest } from '../roles/current-role.ts';
import type { Identity } from '../roles/identity.ts';
import type { Role } from '../roles/role.ts';
import { visibleRoles } from '../roles/visible-roles.ts';
import type { Settings } from '../settings.ts';
import { baseKey } from './base-key.ts';
import { type Ledger, recentRoles } from './ledger.ts';
import { unlistedFor } from './unlisted-roles.ts';

interface PreviousRoleInput {
  readonly profiles: readonly Profile[];
  readonly identity: Identity;
  readonly settings: Settings;
  readonly ledger: Ledger;
}

/** The role that was used last of those that the user can switch to next; `undefined` if none of them was used. */
export function previousRole({ profiles, identity, settings, ledger }: PreviousRoleInput): Role | undefined {
  const visible = visibleRoles(profiles, identity, settings);
  const all = [...visible.roles, ...unlistedFor(identity, ledger, visible)];
  const isNext = nextRoleTest(findCurrentRoles(all, identity), visible.chained);
  return recentRoles(ledger, baseKey(identity), all.filter(isNext))[0];
}
