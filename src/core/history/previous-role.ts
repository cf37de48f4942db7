import type { Profile } from '../model/profile.ts';
import { findCurrentRole } from '../roles/current-role.ts';
import type { Identity } from '../roles/identity.ts';
import type { Role } from '../roles/role.ts';
import { addressKey } from '../roles/role-key.ts';
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

/** The role on offer that was used last, other than the current one; `undefined` if no other was used. */
export function previousRole({ profiles, identity, settings, ledger }: PreviousRoleInput): Role | undefined {
  const visible = visibleRoles(profiles, identity, settings);
  const all = [...visible.roles, ...unlistedFor(identity, ledger, visible)];
  const current = findCurrentRole(all, identity);
  const address = current && addressKey(current);
  const others = all.filter(role => addressKey(role) !== address);
  return recentRoles(ledger, baseKey(identity), others)[0];
}
