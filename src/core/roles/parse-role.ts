import { LAYERS } from '../model/layers.ts';
import { isPartition } from '../model/partition.ts';
import { parsePortal } from '../model/portal.ts';
import { parseObstacle } from './obstacle.ts';
import type { Role } from './role.ts';

const OPTIONAL = ['region', 'color', 'image', 'group', 'base', 'alias', 'baseAlias'] as const;

/** A role from outside (storage, a message); `undefined` for anything that is none. Unknown fields are dropped. */
export function parseRole(value: unknown): Role | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const fields: Readonly<Record<string, unknown>> = { ...value };
  const { key, name, account, roleName, partition, mfa } = fields;
  if (!isText(key) || !isText(name) || !isText(account) || !isText(roleName) || !isPartition(partition)) {
    return undefined;
  }
  const rest: Partial<Record<(typeof OPTIONAL)[number], string>> = {};
  for (const field of OPTIONAL) {
    const text = fields[field];
    if (isText(text)) rest[field] = text;
  }
  const layer = LAYERS.find(known => known === fields.layer);
  const portal = parsePortal(fields.portal);
  const obstacle = parseObstacle(fields.obstacle);
  return {
    ...{ key, name, account, roleName, partition, ...rest },
    ...(mfa === true && { mfa }),
    ...(obstacle && { obstacle }),
    ...(layer && { layer }),
    ...(portal && { portal }),
  };
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
