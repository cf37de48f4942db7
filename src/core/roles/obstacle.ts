import { isReservedRole } from '../model/permission-set.ts';
import type { Profile } from '../model/profile.ts';

const OBSTACLES = ['reserved_role', 'portal_name', 'external_id'] as const;

/**
 * What in the text makes AWS refuse a switch, or may make AWS refuse it. A refusal names it as the first possible
 * cause.
 * - `reserved_role`: a role of IAM Identity Center, which only its portal opens
 * - `portal_name`: a role of aws-sso whose portal has no address in the text: it may also be such a role
 * - `external_id`: the role's trust policy may ask for an external id, which the console cannot send
 */
export type Obstacle = (typeof OBSTACLES)[number];

/** What may prevent a switch to a role that no portal opens. */
export function obstacleOf(roleName: string, { portalName, externalId }: Profile): Obstacle | undefined {
  if (isReservedRole(roleName)) return 'reserved_role';
  if (portalName !== undefined) return 'portal_name';
  return externalId === undefined ? undefined : 'external_id';
}

/** Reads an obstacle from a message or from storage; `undefined` for anything else. */
export function parseObstacle(value: unknown): Obstacle | undefined {
  return OBSTACLES.find(known => known === value);
}
