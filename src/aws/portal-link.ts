import type { Partition } from '../core/roles/partition.ts';
import type { Role } from '../core/roles/role.ts';
import { type ConsoleUrl, consoleHome } from './console-url.ts';
import { destinationOf } from './destination.ts';
import { findPortalHosts } from './hosts.ts';
import { isRegionOf } from './region.ts';

/** An access portal of IAM Identity Center. */
export interface AccessPortal {
  readonly partition: Partition;
  /** `https://HOST/start`, or without a path where the portal is at the root: neither hash nor slash at the end. */
  readonly address: string;
}

/**
 * Reads the address of an access portal as people have it: with or without slash or `#/` at its end, with what the
 * portal's own pages put behind that. `undefined` for anything that is no https address at a portal's host.
 * Source: console.md 6; a missing `/start` is taken from the addresses there.
 */
export function readPortalUrl(text: string): AccessPortal | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, hostname, host, pathname, username, password } = new URL(text);
  const known = findPortalHosts(hostname);
  const isPlain = protocol === 'https:' && host === hostname && username === '' && password === '';
  if (!known || !isPlain) return undefined;
  const path = pathname.replace(/\/+$/, '') || known.path;
  return { partition: known.partition, address: `https://${hostname}${path}` };
}

/** The partition of an access portal, for `parseConfig`. */
export function partitionOfPortal(startUrl: string): Partition | undefined {
  return readPortalUrl(startUrl)?.partition;
}

/**
 * The portal's shortcut link for a role: it signs in, by the portal's own session, and ends at the console's home in
 * the role's region, or where the permission set leads to. `undefined` where the role has no portal of its partition.
 * Source: console.md 6.
 * @param page the console page to end on instead, in the region that it is in; one of another partition is left out
 */
export function portalLink(role: Role, page?: ConsoleUrl): string | undefined {
  const portal = role.portal && readPortalUrl(role.portal.startUrl);
  if (!role.portal || portal?.partition !== role.partition) return undefined;
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
