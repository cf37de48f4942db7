import type { Role } from '../../core/roles/role.ts';
import { type ConsoleUrl, consoleHome } from '../hosts/console-url.ts';
import { destinationOf } from '../hosts/destination.ts';
import { isRegionOf } from '../hosts/region.ts';
import { readPortal } from './portal-address.ts';

/**
 * The portal's shortcut link for a role. The portal's own session signs in, and the tab ends at the console's home in the
 * role's region, or where the permission set leads to. `undefined` if the role has no portal of its partition. Source:
 * docs/console.md 6, 8.2.
 * @param page the console page to end on instead, in its own region; ignored if it is of another partition
 */
export function portalLink(role: Role, page?: ConsoleUrl): string | undefined {
  const portal = role.portal && readPortal(role.portal.startUrl, role.portal.region).value;
  if (!role.portal || portal?.partition !== role.partition) return undefined;
  // A host that is not Amazon's opens only if the row has shown it.
  if (portal.kind === 'vanity' && role.portal.kind !== 'vanity') return undefined;
  const fields = {
    account_id: role.account,
    role_name: role.portal.permissionSet,
    destination: page?.partition === role.partition ? destinationOf(page) : homeOf(role),
  };
  const query = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : `${name}=${encodeURIComponent(value)}`,
  );
  return `${portal.address}/#/console?${query.join('&')}`;
}

function homeOf({ partition, region }: Role): string | undefined {
  return region !== undefined && isRegionOf(partition, region) ? consoleHome(partition, region) : undefined;
}
