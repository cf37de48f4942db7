import type { Role } from '../core/roles/role.ts';
import type { Settings } from '../core/settings.ts';
import { portalLink } from './portal-link.ts';
import { switchLink } from './switch-request.ts';

/** A link to hand on that leads to a role: AWS's switch page, filled in, or the access portal's; `undefined` for a broken one. */
export function roleLink(role: Role, settings: Pick<Settings, 'accountInDisplayName'>): string | undefined {
  return role.portal ? portalLink(role) : switchLink(role, settings);
}
