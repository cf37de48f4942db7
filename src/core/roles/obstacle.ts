import { isReservedRole } from '../model/permission-set.ts';
import type { Profile } from '../model/profile.ts';

const OBSTACLES = ['reserved_role', 'portal_name', 'external_id'] as const;

/**
 * What in the text makes AWS refuse a switch, or may: the first to say where one is refused.
 * - `reserved_role`: a role of IAM Identity Center, which only its portal opens
 * - `portal_name`: a role of aws-sso whose portal has no address in the text: it may be such a role, too
 * - `external_id`: its trust policy may demand one, and the console cannot send it
 */
export type Obstacle = (typeof OBSTACLES)[number];

/** What prevents a switch to a role that no portal opens. */
export function obstacleOf(roleName: string, { portalName, externalId }: Profile): Obstacle | undefined {
  if (isReservedRole(roleName)) return 'reserved_role';
  if (portalName !== undefined) return 'portal_name';
  return externalId === undefined ? undefined : 'external_id';
}

/** An obstacle out of a message or a storage; `undefined` for anything that is none. */
export function parseObstacle(value: unknown): Obstacle | undefined {
  return OBSTACLES.find(known => known === value);
}
