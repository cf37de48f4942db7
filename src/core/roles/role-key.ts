import { isPartition, type Partition } from '../model/partition.ts';
import type { Portal } from '../model/portal.ts';
import type { Role } from './role.ts';

/** What names a role in AWS; it is the same for every profile of the role. */
export interface RoleAddress {
  readonly partition: Partition;
  /** 12 digits, or an alias. */
  readonly account: string;
  /** With its path, without the leading slash. */
  readonly roleName: string;
  /** Only for a role of IAM Identity Center. Its `roleName` is the name of the permission set. */
  readonly portal?: Portal;
}

/**
 * `partition:account:roleName`: the same for every profile of one role. A permission set has `sso:` before its name. No
 * role can have that: role names hold no colon, and paths end with a slash.
 */
export function addressKey({ partition, account, roleName, portal }: RoleAddress): string {
  return `${partition}:${account.toLowerCase()}:${portal ? 'sso:' : ''}${roleName}`;
}

/** `partition:account:roleName#name`: it stays the same as long as the profile keeps its role and name. */
export function roleKey(role: RoleAddress & { readonly name: string }): string {
  return `${addressKey(role)}#${role.name}`;
}

/** The partition that a key names; `undefined` for a text that is no key. */
export function partitionOfKey(key: string): Partition | undefined {
  const [partition] = key.split(':', 1);
  return isPartition(partition) ? partition : undefined;
}

/**
 * Finds roles by key: the exact one, else the only one with its address, so that a renamed profile stays a favorite.
 */
export function createRoleFinder(roles: readonly Role[]): (key: string) => Role | undefined {
  const byKey = new Map<string, Role>();
  const byAddress = new Map<string, Role | 'several'>();
  for (const role of roles) {
    if (!byKey.has(role.key)) byKey.set(role.key, role);
    const address = addressKey(role);
    byAddress.set(address, byAddress.has(address) ? 'several' : role);
  }
  return key => {
    const exact = byKey.get(key);
    if (exact) return exact;
    const only = addressesIn(key)
      .map(address => byAddress.get(address))
      .find(found => found !== undefined);
    return only === 'several' ? undefined : only;
  };
}

/** All addresses that a key may begin with, the longest first: both a role's path and a name may hold `#`. */
function addressesIn(key: string): string[] {
  const cuts = [...key.matchAll(/#/g)].map(match => match.index);
  return cuts.reverse().map(cut => key.slice(0, cut));
}
