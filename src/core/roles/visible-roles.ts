import type { Profile } from '../config/profile.ts';
import type { Settings } from '../settings.ts';
import { type BaseStandings, createBaseStandings, type HiddenByBase, type ShownByBase } from './base-standings.ts';
import type { Identity } from './identity.ts';
import { isSameRoleName, type SignedIn, signedInAs } from './match-base.ts';
import type { Role } from './role.ts';
import { createRoleMaker } from './to-roles.ts';

/** `simple`: it names no base. `all`: everything is shown, see `VisibleRoles.basis`. */
export type ShownWhy = 'simple' | 'all' | ShownByBase;

export type HiddenWhy = 'other-partition' | 'other-role-name' | HiddenByBase;

export interface HiddenRole {
  readonly role: Role;
  readonly why: HiddenWhy;
  /** The base that did not match. */
  readonly base?: string;
}

export interface VisibleRoles {
  /** `no-base-matched`: there are bases with an account, and none is who is signed in. */
  readonly basis: 'matched' | 'unknown-identity' | 'show-all' | 'no-base-matched';
  /** Names of the bases that are who is signed in. */
  readonly bases: readonly string[];
  /** Those to offer, in text order. */
  readonly roles: readonly Role[];
  /** Why each of `roles` is there, in the same order. */
  readonly reasons: readonly ShownWhy[];
  readonly hidden: readonly HiddenRole[];
}

interface Decision {
  readonly why: ShownWhy | HiddenWhy;
  readonly base?: string;
}

const ALL: Decision = { why: 'all' };
const SIMPLE: Decision = { why: 'simple' };
const OTHER_PARTITION: Decision = { why: 'other-partition' };
const OTHER_ROLE_NAME: Decision = { why: 'other-role-name' };

/**
 * The roles to offer to who is signed in, each with the reason it shows, and why others do not: simple profiles, and
 * the targets of every base that matches. An unknown identity sees all. A role of which nothing tells the partition
 * takes that of the page. Source of the rules: peers.md 4.5; all bases count here, not only the first.
 */
export function visibleRoles(
  profiles: readonly Profile[],
  identity: Identity | undefined,
  settings: Pick<Settings, 'showAllRoles' | 'showOnlyMatchingRoles'>,
): VisibleRoles {
  const toRole = createRoleMaker(profiles, identity?.partition);
  const who = identity && signedInAs(identity);
  const standings = who && createBaseStandings(profiles, who, identity.mode === 'classic');
  const showsAll = settings.showAllRoles || !isKnown(who);
  const onlyRoleName = settings.showOnlyMatchingRoles ? identity?.role?.roleName : undefined;

  const decide = (profile: Profile, role: Role): Decision => {
    if (identity && role.partition !== identity.partition) return OTHER_PARTITION;
    if (showsAll || !standings) return ALL;
    if (profile.source === undefined) return SIMPLE;
    const standing = standings.of(profile.source);
    if ('base' in standing) return standing;
    const isOtherName = onlyRoleName !== undefined && !isSameRoleName(role.roleName, onlyRoleName);
    return isOtherName ? OTHER_ROLE_NAME : standing;
  };

  const roles: Role[] = [];
  const reasons: ShownWhy[] = [];
  const hidden: HiddenRole[] = [];
  for (const profile of profiles) {
    const role = toRole(profile);
    if (!role) continue;
    const { why, base } = decide(profile, role);
    if (isShown(why)) {
      roles.push(role);
      reasons.push(why);
    } else hidden.push(base === undefined ? { role, why } : { role, why, base });
  }
  return {
    basis: settings.showAllRoles ? 'show-all' : showsAll ? 'unknown-identity' : matchedBasis(standings),
    bases: standings?.matching ?? [],
    roles,
    reasons,
    hidden,
  };
}

function matchedBasis(standings: BaseStandings | undefined): 'matched' | 'no-base-matched' {
  return standings?.hasAccounts && standings.matching.length === 0 ? 'no-base-matched' : 'matched';
}

const HIDDEN: ReadonlySet<string> = new Set<HiddenWhy>([
  'other-partition',
  'other-role-name',
  'other-base',
  'base-role',
]);

function isShown(why: ShownWhy | HiddenWhy): why is ShownWhy {
  return !HIDDEN.has(why);
}

function isKnown(who: SignedIn | undefined): boolean {
  return who !== undefined && who.accounts.size > 0;
}
