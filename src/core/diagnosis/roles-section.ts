import type { UnusedWhy } from '../layers/used-layers.ts';
import type { Layer, Profile } from '../model/profile.ts';
import { cleanName } from '../roles/clean-name.ts';
import { groupHidden, type HiddenGroup } from '../roles/group-hidden.ts';
import type { Identity } from '../roles/identity.ts';
import { matchBase, type SignedIn, signedInAs } from '../roles/match-base.ts';
import type { Role } from '../roles/role.ts';
import { createRoleMaker, toRoles } from '../roles/to-roles.ts';
import { type HiddenRole, type VisibleRoles, visibleRoles } from '../roles/visible-roles.ts';
import type { Settings } from '../settings.ts';
import { underscored } from '../text-key.ts';
import { type Finding, found } from './finding.ts';
import { type Row, row, type Section, section } from './section.ts';
import { first, named, type Placed, say, type Value } from './value.ts';

/** A layer that the user does not write, of which there is a text or an address. */
export interface LayerState {
  readonly layer: Layer;
  readonly unused?: UnusedWhy;
  /** Why its last fetch failed. */
  readonly failure?: string;
}

/** The stored config. */
export interface ConfigState {
  /** `none`: no text was ever saved. `damaged`: the saved text cannot be read. */
  readonly state: 'none' | 'damaged' | 'there';
  /** The index of the profiles was missing, or of another version: it is made again with the next list. */
  readonly lacksIndex: boolean;
  /** The profiles of all layers. */
  readonly profiles: readonly Profile[];
  /** Issues of severity `error` in the text. */
  readonly errors: number;
  readonly layers: readonly LayerState[];
}

/** Names that a sentence lists, and that an unfolded row lists. */
const IN_SENTENCE = 6;
const IN_ROW = 100;

/**
 * What of the config shows to who is signed in, and why the rest does not.
 * @param identity absent where no page says who is signed in
 */
export function rolesSection(config: ConfigState, identity: Identity | undefined, settings: Settings): Section {
  const { state, lacksIndex, profiles, errors, layers } = config;
  if (state !== 'there') {
    const none = say(`config_${state}`);
    const finding = state === 'none' ? 'no_config' : 'text_damaged';
    return section('part_roles', [none], [row(say('row_config'), none)], found([true, finding]));
  }
  const roles = toRoles(profiles).length;
  const visible = identity && visibleRoles(profiles, identity, settings);
  const shown = visible?.roles.length ?? 0;
  const groups = groupHidden(visible?.hidden ?? []);
  const { failure = '' } = layers.find(layer => layer.failure !== undefined) ?? {};
  const unused = layers.filter(layer => layer.unused !== undefined).map(({ layer }) => say(`layer_${layer}`));
  return section(
    'part_roles',
    [say('rolesShown', shown, roles)],
    [
      row(say('row_config'), say('config_profiles_and_roles', profiles.length, roles)),
      row(say('row_errors'), errors > 0 && errors),
      ...layers.map(layer => layerRow(layer, profiles)),
      row(say('row_shown'), visible && say(`basis_${underscored(visible.basis)}`, shown)),
      ...(identity ? baseRows(profiles, identity) : []),
      ...hiddenRows(groups, profiles, identity),
    ],
    [
      ...found(
        [roles === 0, 'no_roles', profiles.length],
        [errors > 0, 'config_errors', errors],
        [failure !== '', 'team_failed', failure],
        [unused.length > 0, 'layer_unused', { list: unused }],
        [lacksIndex, 'index_rebuilt'],
      ),
      ...(visible ? whyHidden(visible, groups, identity, profiles) : []),
    ],
  );
}

function layerRow({ layer, unused, failure }: LayerState, profiles: readonly Profile[]): Row {
  return row(
    say('row_layer', say(`layer_${layer}`)),
    say('layer_profiles', profiles.filter(profile => profile.layer === layer).length),
    unused && say(`layerUnused_${underscored(unused)}`),
    failure !== undefined && say('layer_failure', failure),
  );
}

/** How each profile that others are switched to from compares with who is signed in. */
function baseRows(profiles: readonly Profile[], identity: Identity): readonly Row[] {
  const who = signedInAs(identity);
  const sources = new Set(profiles.map(({ source }) => source));
  return profiles
    .filter(({ name }) => sources.has(name))
    .map(base => row(say('row_base', ...named('profile', cleanName(base.name))), placed(standing(base, who), base)));
}

function standing(base: Profile, who: SignedIn): Value {
  const { account, alias, roleName, partition } = base;
  const match = matchBase(base, who);
  if (match === 'matched') return say('base_matched');
  if (match === 'base-without-account') return say('base_no_account');
  if (match === 'base-role') return say('base_other_role', ...named('role', roleName ?? '?'));
  if (partition !== undefined && partition !== who.partition) return say('base_other_partition', partition);
  return say('base_other_account', ...named(alias === undefined ? 'account' : 'alias', alias ?? account));
}

function hiddenRows(
  groups: readonly HiddenGroup[],
  profiles: readonly Profile[],
  identity: Identity | undefined,
): readonly Row[] {
  const toRole = createRoleMaker(profiles, identity?.partition);
  const byKey = new Map(profiles.toReversed().map(profile => [toRole(profile)?.key, profile]));
  return groups.map(({ why, base, roles }) => {
    const [what = partitionsOf(roles)] = named('profile', base);
    const names = roles
      .slice(0, IN_ROW)
      .map(({ key, name }) => placed({ read: name, kind: 'profile' }, byKey.get(key)));
    return {
      ...row(say(`roles_hidden_${underscored(why)}`, roles.length, what), first(IN_ROW, names, roles.length)),
      isFolded: true,
    };
  });
}

function whyHidden(
  { basis, roles, hidden }: VisibleRoles,
  groups: readonly HiddenGroup[],
  identity: Identity | undefined,
  profiles: readonly Profile[],
): readonly Finding[] {
  const { account, alias, user } = identity?.base ?? {};
  const rolesOf = (reason: HiddenRole['why']): readonly Role[] =>
    groups.filter(({ why }) => why === reason).flatMap(group => group.roles);
  const [elsewhere, foreign, others] = [rolesOf('other-base'), rolesOf('other-partition'), rolesOf('other-role-name')];
  const isNone = roles.length === 0;
  const [who = '?'] = [...named('alias', alias), ...named('account', account), ...named('user', user)];
  const bases = groups.filter(({ why }) => why === 'other-base').flatMap(({ base }) => named('profile', base));
  return found(
    [basis === 'show-all', 'shows_all'],
    [
      elsewhere.length > 0 && (isNone || basis === 'no-base-matched'),
      isNone ? 'none_of_account' : 'some_of_account',
      ...[who, elsewhere.length, first(IN_SENTENCE, bases)],
    ],
    ...groups
      .filter(({ why }) => why === 'base-role')
      .map(({ base, roles: hiddenByRole }) => {
        const wanted = profiles.find(({ name, roleName }) => name === base && roleName !== undefined)?.roleName;
        return [
          true,
          'base_role',
          ...named('profile', base ?? '?'),
          ...named('role', wanted ?? '?'),
          hiddenByRole.length,
        ] as const;
      }),
    [
      foreign.length > 0,
      isNone && foreign.length === hidden.length ? 'none_of_partition' : 'some_of_partition',
      ...[foreign.length, partitionsOf(foreign), identity?.partition ?? '?'],
    ],
    [others.length > 0, 'other_role_name', others.length],
  );
}

function partitionsOf(roles: readonly Role[]): string {
  return [...new Set(roles.map(({ partition }) => partition))].join(', ');
}

function placed(what: Value, profile: Profile | undefined): Placed {
  const { line, layer } = profile ?? { line: 0, layer: 'personal' };
  return { what, line, ...(layer !== 'personal' && { layer }) };
}
