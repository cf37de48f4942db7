import type { Partition } from '../model/partition.ts';
import type { Profile } from '../model/profile.ts';
import { createSources } from '../model/sources.ts';
import { cleanName } from './clean-name.ts';
import { colorOf } from './environment.ts';
import { obstacleOf } from './obstacle.ts';
import type { Role } from './role.ts';
import { roleKey } from './role-key.ts';

/** How many steps the sources of sources are followed to find a partition. */
const LONGEST_CHAIN = 10;

/**
 * Every profile that a user can switch to, in text order, with role name, region and partition from its base. A base
 * with a role of its own is a role, too; a shadowed profile is not. A role of an access portal needs no base, and takes
 * nothing from one.
 * @param home the partition of roles without a partition in their ARN or base
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
  const sources = createSources(profiles);
  const aliases = new Map<string, string>();
  for (const profile of profiles) {
    if (profile.account && profile.alias) aliases.set(profile.account, profile.alias);
  }
  const baseOf = (profile: Profile) => sources.of(profile)?.[0];
  // If all roles come from one layer, its name says nothing.
  const showsLayer = profiles.some(({ layer }) => layer !== profiles[0]?.layer);

  return profile => {
    const { account, portal, image, group, env } = profile;
    const source = portal ? undefined : profile.source;
    const base = source === undefined ? undefined : baseOf(profile);
    const roleName = portal?.permissionSet ?? profile.roleName ?? base?.targetRoleName;
    const isOther = profile.shadowedBy !== undefined || profile.loginSession !== undefined;
    if (isOther || account === undefined || roleName === undefined) return undefined;

    const partition = profile.partition ?? nearestPartition(base, baseOf) ?? home;
    const key = roleKey({ partition, account, roleName, name: profile.name, ...(portal && { portal }) });
    const role: { -readonly [Key in keyof Role]: Role[Key] } = {
      key,
      name: cleanName(profile.name),
      account,
      roleName,
      partition,
    };
    const region = profile.region ?? base?.targetRegion;
    const color = colorOf(profile);
    const confirm = profile.confirm ?? base?.confirm;
    const alias = aliases.get(account);
    const baseAlias = base?.alias;
    if (region !== undefined) role.region = region;
    if (color !== undefined) role.color = color;
    if (env !== undefined) role.env = env;
    if (confirm !== undefined) role.confirm = confirm;
    if (image !== undefined) role.image = image;
    if (group !== undefined) role.group = cleanName(group);
    if (source !== undefined) role.base = cleanName(source);
    if (alias !== undefined) role.alias = alias;
    if (baseAlias !== undefined) role.baseAlias = baseAlias;
    const obstacle = portal ? undefined : obstacleOf(roleName, profile);
    if (obstacle) role.obstacle = obstacle;
    if (profile.mfaSerial !== undefined) role.mfa = true;
    if (showsLayer) role.layer = profile.layer;
    if (portal) role.portal = portal;
    return role;
  };
}

/** The partition of the nearest base up the chain of sources that has one. */
function nearestPartition(
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
