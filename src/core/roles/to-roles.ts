import type { Profile } from '../config/profile.ts';
import { cleanName } from './clean-name.ts';
import type { Partition } from './partition.ts';
import type { Role } from './role.ts';
import { roleKey } from './role-key.ts';

/** Sources of sources are followed this far to find a partition. */
const LONGEST_CHAIN = 10;

/**
 * Every profile one can switch to, in text order, with what its base gives: role name, region and partition. A base
 * with a role of its own is a role, too; roles of an access portal are not listed yet.
 * @param home the partition of roles of which neither ARN nor base tells one
 */
export function toRoles(profiles: readonly Profile[], home: Partition = 'aws'): readonly Role[] {
  const toRole = createRoleMaker(profiles, home);
  return profiles.map(toRole).filter(role => role !== undefined);
}

/** `toRoles` for one profile of the text at a time; `undefined` for one that is no role. */
export function createRoleMaker(
  profiles: readonly Profile[],
  home: Partition = 'aws',
): (profile: Profile) => Role | undefined {
  const byName = new Map<string, Profile>();
  const aliases = new Map<string, string>();
  for (const profile of profiles) {
    if (!byName.has(profile.name)) byName.set(profile.name, profile);
    if (profile.account && profile.alias) aliases.set(profile.account, profile.alias);
  }
  const baseOf = ({ source }: Profile) => (source === undefined ? undefined : byName.get(source));

  return profile => {
    const base = baseOf(profile);
    const { account, source, color, image, group } = profile;
    const roleName = profile.roleName ?? base?.targetRoleName;
    if (profile.portal || account === undefined || roleName === undefined) return undefined;

    const partition = profile.partition ?? tellPartition(base, baseOf) ?? home;
    const key = roleKey({ partition, account, roleName, name: profile.name });
    const role: { -readonly [Key in keyof Role]: Role[Key] } = {
      key,
      name: cleanName(profile.name),
      account,
      roleName,
      partition,
    };
    const region = profile.region ?? base?.targetRegion;
    const alias = aliases.get(account);
    const baseAlias = base?.alias;
    if (region !== undefined) role.region = region;
    if (color !== undefined) role.color = color;
    if (image !== undefined) role.image = image;
    if (group !== undefined) role.group = cleanName(group);
    if (source !== undefined) role.base = cleanName(source);
    if (alias !== undefined) role.alias = alias;
    if (baseAlias !== undefined) role.baseAlias = baseAlias;
    if (profile.mfaSerial !== undefined) role.mfa = true;
    return role;
  };
}

/** The partition that the nearest base up the chain of sources tells. */
function tellPartition(
  base: Profile | undefined,
  baseOf: (profile: Profile) => Profile | undefined,
): Partition | undefined {
  let next = base;
  for (let step = 0; next && step < LONGEST_CHAIN; step++) {
    if (next.partition) return next.partition;
    next = baseOf(next);
  }
  return undefined;
}
