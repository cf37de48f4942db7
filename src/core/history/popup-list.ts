import type { Profile } from '../model/profile.ts';
import type { Identity } from '../roles/identity.ts';
import type { Role } from '../roles/role.ts';
import { type RoleSection, roleList } from '../roles/role-list.ts';
import { type VisibleRoles, visibleRoles } from '../roles/visible-roles.ts';
import type { Settings } from '../settings.ts';
import { baseKey } from './base-key.ts';
import { type Ledger, recentRoles } from './ledger.ts';
import { orderRoles } from './order-roles.ts';
import { unlistedFor } from './unlisted-roles.ts';

interface PopupListInput {
  readonly profiles: readonly Profile[];
  /** `undefined` for an unknown identity, which sees all roles. */
  readonly identity: Identity | undefined;
  readonly settings: Settings;
  /** Keys of roles, in the user's order. */
  readonly favorites: readonly string[];
  readonly ledger: Ledger;
  /** Whether to show roles that only the console's history has. */
  readonly showsHistory: boolean;
}

export interface PopupList {
  readonly visible: VisibleRoles;
  /** The visible roles in the user's order, in which a search looks at them. */
  readonly roles: readonly Role[];
  readonly sections: readonly RoleSection[];
}

/** Makes the whole list of the popup at once. The popup itself makes it in steps, as its parts arrive. */
export function popupList(input: PopupListInput): PopupList {
  const { profiles, identity, settings, favorites, ledger, showsHistory } = input;
  const { order, groupBy } = settings;
  const visible = visibleRoles(profiles, identity, settings);
  const base = identity ? baseKey(identity) : '';
  const roles = orderRoles({ roles: visible.roles, order, ledger, base });
  const recents = recentRoles(ledger, base, visible.roles);
  const unlisted = showsHistory && identity ? unlistedFor(identity, ledger, visible) : [];
  return { visible, roles, sections: roleList({ roles, order, groupBy, favorites, recents, unlisted }) };
}
