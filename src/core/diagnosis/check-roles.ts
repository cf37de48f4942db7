import { pickDefined } from '../config/pick-defined.ts';
import type { Layer, Profile } from '../config/profile.ts';
import type { UnusedWhy } from '../layers/used-layers.ts';
import { cleanName } from '../roles/clean-name.ts';
import type { Identity } from '../roles/identity.ts';
import { matchBase, type SignedIn, signedInAs } from '../roles/match-base.ts';
import type { Role } from '../roles/role.ts';
import { createRoleMaker } from '../roles/to-roles.ts';
import { type HiddenRole, type HiddenWhy, type VisibleRoles, visibleRoles } from '../roles/visible-roles.ts';
import type { Settings } from '../settings.ts';

/** Where a profile is written. */
export interface ProfilePlace {
  readonly name: string;
  readonly line: number;
  /** Absent for the user's own text. */
  readonly layer?: Layer;
}

/** A base of the config, compared with who is signed in; the other fields are what the text says about it. */
export interface BaseCheck extends ProfilePlace, Pick<Profile, 'account' | 'alias' | 'roleName' | 'partition'> {
  readonly standing: 'matched' | 'other-account' | 'other-partition' | 'other-role' | 'no-account';
}

/** Roles that do not show for one reason. */
export interface HiddenGroup {
  readonly why: HiddenWhy;
  /** The base that did not match. */
  readonly base?: string;
  readonly count: number;
  /** Partitions of the roles. */
  readonly partitions: readonly string[];
  /** The first of the roles. */
  readonly roles: readonly ProfilePlace[];
}

/** What of the config shows to who is signed in, and why the rest does not. */
export interface RolesCheck {
  readonly basis: VisibleRoles['basis'];
  readonly shown: number;
  readonly hidden: readonly HiddenGroup[];
  readonly bases: readonly BaseCheck[];
}

/** A layer that the user does not write, of which there is a text or an address. */
export interface LayerCheck {
  readonly layer: Layer;
  /** How many of its profiles are listed. */
  readonly profiles: number;
  readonly unused?: UnusedWhy;
  /** Why its last fetch failed. */
  readonly failure?: string;
}

export interface ConfigCheck {
  /** `none`: no text was ever saved. `damaged`: the saved text cannot be read. */
  readonly state: 'none' | 'damaged' | 'there';
  /** The index of the profiles was missing, or of another version: it is made again with the next list. */
  readonly lacksIndex: boolean;
  readonly profiles: number;
  readonly roles: number;
  /** Issues of severity `error` in the text. */
  readonly errors: number;
  readonly layers: readonly LayerCheck[];
  /** Absent where no page says who is signed in. */
  readonly visible?: RolesCheck;
}

/** Roles that a group names. */
const MOST_NAMES = 100;

/** Checks for one identity which roles of a config show, and why others do not. */
export function checkRoles(profiles: readonly Profile[], identity: Identity, settings: Settings): RolesCheck {
  const { basis, roles, hidden } = visibleRoles(profiles, identity, settings);
  const toRole = createRoleMaker(profiles, identity.partition);
  const byKey = new Map(profiles.toReversed().map(profile => [toRole(profile)?.key, profile]));
  const groups = new Map<string, Pick<HiddenRole, 'why' | 'base'> & { readonly members: Role[] }>();
  for (const { role, ...reason } of hidden) {
    const name = `${reason.why} ${reason.base}`;
    const group = groups.get(name) ?? { ...reason, members: [] };
    group.members.push(role);
    groups.set(name, group);
  }
  return {
    basis,
    shown: roles.length,
    hidden: [...groups.values()].map(({ members, ...reason }) => ({
      ...reason,
      count: members.length,
      partitions: [...new Set(members.map(({ partition }) => partition))],
      roles: members.slice(0, MOST_NAMES).map(({ key, name }) => ({ name, ...placeOf(byKey.get(key)) })),
    })),
    bases: checkBases(profiles, identity),
  };
}

/** Checks every profile that others are switched to from. */
function checkBases(profiles: readonly Profile[], identity: Identity): readonly BaseCheck[] {
  const who = signedInAs(identity);
  const sources = new Set(profiles.map(({ source }) => source));
  return profiles
    .filter(({ name }) => sources.has(name))
    .map(base => {
      const { account, alias, roleName, partition } = base;
      const written = { ...placeOf(base), name: cleanName(base.name), standing: standingOf(base, who) };
      return { ...written, ...pickDefined<Partial<BaseCheck>>({ account, alias, roleName, partition } as BaseCheck) };
    });
}

function placeOf(profile: Profile | undefined): Omit<ProfilePlace, 'name'> {
  if (!profile) return { line: 0 };
  const { line, layer } = profile;
  return layer === 'personal' ? { line } : { line, layer };
}

function standingOf(base: Profile, who: SignedIn): BaseCheck['standing'] {
  const match = matchBase(base, who);
  if (match === 'matched') return 'matched';
  if (match === 'base-without-account') return 'no-account';
  if (match === 'base-role') return 'other-role';
  return base.partition !== undefined && base.partition !== who.partition ? 'other-partition' : 'other-account';
}
