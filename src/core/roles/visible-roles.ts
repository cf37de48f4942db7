import type { Partition } from '../model/partition.ts';
import type { Profile } from '../model/profile.ts';
import type { Settings } from '../settings.ts';
import { eachInSteps, runSteps, type Steps } from '../steps.ts';
import type { BaseLook } from './base-look.ts';
import { type BaseStandings, createBaseStandings, type HiddenByBase, type ShownByBase } from './base-standings.ts';
import type { Identity } from './identity.ts';
import { isSameRoleName, type SignedIn } from './match-base.ts';
import type { Role } from './role.ts';
import { rolesMaySwitch } from './session-mode.ts';
import { allSignedIn } from './sessions.ts';
import { createRoleMaker } from './to-roles.ts';

/** Why a role shows. `simple`: it needs no base. `all`: all roles show, see `VisibleRoles.basis`. */
export type ShownWhy = 'simple' | 'all' | ShownByBase;

export type HiddenWhy = 'other-partition' | 'other-role-name' | HiddenByBase;

export interface HiddenRole {
  readonly role: Role;
  readonly why: HiddenWhy;
  /** The base that did not match. */
  readonly base?: string;
}

/** Whether the console can switch to a hidden role: a setting shows it. */
export function canBeShown({ why }: HiddenRole): boolean {
  return why !== 'other-partition';
}

export interface VisibleRoles {
  /** Who they are offered to. */
  readonly identity: Identity | undefined;
  /** `no-base-matched`: there are bases with an account, and none matches the identity that is signed in. */
  readonly basis: 'matched' | 'unknown-identity' | 'show-all' | 'no-base-matched';
  /** Names of the bases that match the identity that is signed in. */
  readonly bases: readonly string[];
  /** How to show the base that is signed in. */
  readonly baseLook?: BaseLook;
  /** The roles to offer, in text order. */
  readonly roles: readonly Role[];
  /** Why each of `roles` shows, in the same order. */
  readonly reasons: readonly ShownWhy[];
  /** Roles that a classic console cannot reach, by key: the name of the role that the user has to assume before. */
  readonly chained: ReadonlyMap<string, string>;
  /** The line of each of `roles` in the text, in the same order. */
  readonly lines: readonly number[];
  readonly hidden: readonly HiddenRole[];
}

type VisibilitySettings = Pick<Settings, 'showAllRoles' | 'showOnlyMatchingRoles'>;

interface Decision {
  readonly why: ShownWhy | HiddenWhy;
  readonly base?: string;
  readonly via?: string;
}

const ALL: Decision = { why: 'all' };
const SIMPLE: Decision = { why: 'simple' };
const OTHER_PARTITION: Decision = { why: 'other-partition' };
const OTHER_ROLE_NAME: Decision = { why: 'other-role-name' };

/**
 * The roles to offer to an identity, each with the reason why it shows, and the reasons why others do not show. Offered
 * are simple profiles, and the roles of every base that matches. An unknown identity sees all roles. A role without a
 * partition takes the page's. Source of the rules: docs/console.md 10.5; here all bases count, not only the first.
 */
export function visibleRoles(
  profiles: readonly Profile[],
  identity: Identity | undefined,
  settings: VisibilitySettings,
): VisibleRoles {
  return runSteps(visibleRolesInSteps(profiles, identity, settings));
}

/**
 * `visibleRoles` in steps: the user may be typing already while thousands of profiles are checked.
 * @param home the partition that a role without one takes where there is no page
 */
export function* visibleRolesInSteps(
  profiles: readonly Profile[],
  identity: Identity | undefined,
  settings: VisibilitySettings,
  home?: Partition,
): Steps<VisibleRoles> {
  const toRole = createRoleMaker(profiles, identity?.partition ?? home);
  yield;
  const people = identity ? allSignedIn(identity) : [];
  const isByPerson = identity !== undefined && !rolesMaySwitch(identity.mode);
  const standings = identity && createBaseStandings(profiles, people, isByPerson);
  const showsAll = settings.showAllRoles || !isKnown(people[0]);
  const onlyRoleName = settings.showOnlyMatchingRoles ? identity?.role?.roleName : undefined;

  const decide = (profile: Profile, role: Role): Decision => {
    if (identity && role.partition !== identity.partition) return OTHER_PARTITION;
    const needsNoBase = profile.source === undefined || profile.portal !== undefined;
    if (!standings || (showsAll && needsNoBase)) return ALL;
    if (needsNoBase) return SIMPLE;
    const standing = standings.of(profile);
    if (showsAll) return standing.why === 'chain' ? { ...standing, why: 'all' } : ALL;
    if ('base' in standing) return standing;
    const isOtherName = onlyRoleName !== undefined && !isSameRoleName(role.roleName, onlyRoleName);
    return isOtherName ? OTHER_ROLE_NAME : standing;
  };

  const roles: Role[] = [];
  const reasons: ShownWhy[] = [];
  const lines: number[] = [];
  const hidden: HiddenRole[] = [];
  const chained = new Map<string, string>();
  yield* eachInSteps(profiles, profile => {
    const role = toRole(profile);
    if (!role) return;
    const { why, base, via } = decide(profile, role);
    if (via !== undefined && isByPerson) chained.set(role.key, via);
    if (isShown(why)) {
      roles.push(role);
      reasons.push(why);
      lines.push(profile.line);
    } else hidden.push(base === undefined ? { role, why } : { role, why, base });
  });
  return {
    identity,
    basis: settings.showAllRoles ? 'show-all' : showsAll ? 'unknown-identity' : matchedBasis(standings),
    bases: standings?.matching ?? [],
    ...(standings?.look && { baseLook: standings.look }),
    roles,
    reasons,
    chained,
    lines,
    hidden,
  };
}

function matchedBasis(standings: BaseStandings | undefined): 'matched' | 'no-base-matched' {
  return standings?.hasAccounts && !standings.isAnyMatched ? 'no-base-matched' : 'matched';
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
