import type { Role } from '../../core/roles/role.ts';
import type { Settings } from '../../core/settings.ts';
import { portalLink } from '../portal/portal-link.ts';
import { switchLink } from './switch-request.ts';

/** A link to a role that a user can give to others: AWS's switch page, filled in, or the portal's link; `undefined` for a broken role. */
export function roleLink(role: Role, settings: Pick<Settings, 'accountInDisplayName'>): string | undefined {
  return role.portal ? portalLink(role) : switchLink(role, settings);
}
