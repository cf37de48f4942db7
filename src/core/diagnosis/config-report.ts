import type { Layer, Profile } from '../config/profile.ts';
import type { UnusedWhy } from '../layers/used-layers.ts';
import { cleanName } from '../roles/clean-name.ts';
import type { Identity } from '../roles/identity.ts';
import { matchBase, type SignedIn, signedInAs } from '../roles/match-base.ts';
import { createRoleMaker } from '../roles/to-roles.ts';
import { type HiddenWhy, type VisibleRoles, visibleRoles } from '../roles/visible-roles.ts';
import type { Settings } from '../settings.ts';

/** A profile by name, with its line in the text. */
export interface NamedLine {
  readonly name: string;
  readonly line: number;
  /** Whose text that is, where it is not the user's own. */
  readonly layer?: Layer;
}

/** A base of the config against who is signed in. */
export interface BaseReport extends NamedLine {
  readonly standing: 'matched' | 'other-account' | 'other-partition' | 'other-role' | 'no-account';
  /** What the text says of it. */
  readonly account?: string;
  readonly alias?: string;
  readonly roleName?: string;
  readonly partition?: string;
}

/** Roles that do not show for one reason. */
export interface HiddenReport {
  readonly why: HiddenWhy;
  /** The base that did not match. */
  readonly base?: string;
  readonly count: number;
  /** Partitions of the roles. */
  readonly partitions: readonly string[];
  /** The first of them. */
  readonly roles: readonly NamedLine[];
}

/** What of the config shows to who is signed in, and why the rest does not. */
export interface RolesReport {
  readonly basis: VisibleRoles['basis'];
  readonly shown: number;
  readonly hidden: readonly HiddenReport[];
  readonly bases: readonly BaseReport[];
}

/** A layer that the user does not write, of which there is a text or an address. */
export interface LayerReport {
  readonly layer: Layer;
  /** That are listed. */
  readonly profiles: number;
  readonly unused?: UnusedWhy;
  /** Why the last fetch of it failed. */
  readonly failure?: string;
}

export interface ConfigReport {
  /** `none`: no text was ever saved. `damaged`: it can't be read any more. */
  readonly state: 'none' | 'damaged' | 'there';
  /** The profiles' index was not there, or of other code: it is made again with the next list. */
  readonly lacksIndex: boolean;
  readonly profiles: number;
  readonly roles: number;
  /** Mistakes in the text. */
  readonly errors: number;
  readonly layers: readonly LayerReport[];
  /** Of a page that tells a partition. */
  readonly visible?: RolesReport;
}

/** Names given for one reason: more than that nobody reads. */
const MOST_NAMES = 100;

/** Reports on a config for one identity. */
export function reportRoles(profiles: readonly Profile[], identity: Identity, settings: Settings): RolesReport {
  const { basis, roles, hidden } = visibleRoles(profiles, identity, settings);
  const toRole = createRoleMaker(profiles, identity.partition);
  const places = new Map<string, Profile>();
  for (const profile of profiles) {
    const key = toRole(profile)?.key;
    if (key !== undefined && !places.has(key)) places.set(key, profile);
  }
  const groups = new Map<string, HiddenReport & { partitions: string[]; roles: NamedLine[]; count: number }>();
  for (const { role, why, base } of hidden) {
    const name = `${why} ${base}`;
    const group = groups.get(name) ?? { why, ...(base !== undefined && { base }), count: 0, partitions: [], roles: [] };
    groups.set(name, group);
    group.count += 1;
    if (!group.partitions.includes(role.partition)) group.partitions.push(role.partition);
    if (group.roles.length < MOST_NAMES) group.roles.push({ name: role.name, ...placeOf(places.get(role.key)) });
  }
  return { basis, shown: roles.length, hidden: [...groups.values()], bases: reportBases(profiles, identity) };
}

/** Every profile that others are switched to from. */
function reportBases(profiles: readonly Profile[], identity: Identity): readonly BaseReport[] {
  const who = signedInAs(identity);
  const sources = new Set(profiles.map(({ source }) => source));
  return profiles
    .filter(({ name }) => sources.has(name))
    .map(base => {
      const { account, alias, roleName, partition } = base;
      return {
        ...{ name: cleanName(base.name), ...placeOf(base), standing: standingOf(base, who) },
        ...(account !== undefined && { account }),
        ...(alias !== undefined && { alias }),
        ...(roleName !== undefined && { roleName }),
        ...(partition !== undefined && { partition }),
      };
    });
}

function placeOf(profile: Profile | undefined): Omit<NamedLine, 'name'> {
  if (!profile) return { line: 0 };
  const { line, layer } = profile;
  return layer === 'personal' ? { line } : { line, layer };
}

function standingOf(base: Profile, who: SignedIn): BaseReport['standing'] {
  const match = matchBase(base, who);
  if (match === 'matched') return 'matched';
  if (match === 'base-without-account') return 'no-account';
  if (match === 'base-role') return 'other-role';
  return base.partition !== undefined && base.partition !== who.partition ? 'other-partition' : 'other-account';
}
