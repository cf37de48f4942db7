import { type Guard, isTrue, oneOf, record, text } from '../guards.ts';
import { LAYERS } from '../model/layers.ts';
import { PARTITIONS } from '../model/partition.ts';
import { parsePortal } from '../model/portal.ts';
import { parseObstacle } from './obstacle.ts';
import type { Role } from './role.ts';

/** Reads a role from storage or a message; `undefined` for anything else. Unknown fields are dropped. */
export const parseRole: Guard<Role> = record(
  { key: text, name: text, account: text, roleName: text, partition: oneOf(PARTITIONS) },
  {
    ...{ region: text, color: text, image: text, group: text, base: text, alias: text, baseAlias: text },
    ...{
      env: text,
      confirm: oneOf([true, false]),
      mfa: isTrue,
      obstacle: parseObstacle,
      layer: oneOf(LAYERS),
      portal: parsePortal,
    },
  },
);
