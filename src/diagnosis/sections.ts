import type { BaseCheck, ConfigCheck, HiddenGroup, ProfilePlace } from '../core/diagnosis/check-roles.ts';
import type { DiagnosisInput } from '../core/diagnosis/diagnosis-input.ts';
import { usedBytes } from '../core/diagnosis/judge.ts';
import type { NameKind } from '../core/diagnosis/mask.ts';
import {
  type FactCheck,
  type NamedPerson,
  type PageSnapshot,
  type SourceCheck,
  standingOf,
} from '../core/diagnosis/page-snapshot.ts';
import { underscored } from '../core/text-key.ts';
import { LAYER_NAMES } from '../ui/layer-names.ts';
import { code, joined, named, note, type Row, row, type Section, say, section, type Value } from './section.ts';

/** Everything that a diagnosis saw, in the order in which screen and report show it. */
export function sectionsOf(input: DiagnosisInput): readonly Section[] {
  const { page, config } = input;
  return [
    ...(page ? [pageSection(page, input), identitySection(page)] : []),
    rolesSection(config),
    switchSection(input),
    browserSection(input),
    ...(page ? [factsSection(page)] : []),
  ];
}

/** Which console this is, and where Hatrack's button is in it. */
function pageSection(page: PageSnapshot, { script, headerNames }: DiagnosisInput): Section {
  const { identity, generation, region, service, signIn, token, loadedAt } = page;
  const { mode, partition, sessions } = identity;
  const header = say(`generation_${generation}`);
  return section(
    'part_page',
    [header],
    row(say('row_header'), header),
    row(say('row_menu'), say(`menuPlace_${script?.place ?? 'missing'}`), script?.isLate && say('menuPlace_late')),
    row(say('row_mode'), sessions ? say('mode_multi_session_open', sessions.length) : say(`mode_${underscored(mode)}`)),
    row(say('row_partition'), code(partition)),
    row(say('row_region'), region !== undefined && code(region)),
    row(say('row_sign_in'), code(signIn.host), say(`signInWhy_${underscored(signIn.why)}`)),
    row(say('row_token'), say(`token_${token}`)),
    note('service', service),
    note('loaded', { time: loadedAt }),
    note('sessions with a tab', sessions?.filter(({ hasTab }) => hasTab).length),
    note('names in the header', headerNames.join(', ')),
  );
}

/** What each source says about who is signed in. */
function identitySection({ identity, sources }: PageSnapshot): Section {
  const { base, role } = identity;
  const works = role ? person({ ...role, roleName: role.displayName ?? role.roleName }) : [];
  const taken = joined('→', person(base), works);
  const who = taken.length > 0 ? taken : [say('unknownIdentity')];
  return section(
    'part_identity',
    role ? works : who,
    row(say('row_taken'), ...who),
    ...sources.map(source => row(say(`source_${source.name}`), ...said(source))),
  );
}

function said({ state, base = {}, role = {}, current = {}, disagrees }: SourceCheck): readonly Value[] {
  if (state === 'missing') return [{ ...say('state_missing'), tone: 'faint' }];
  const people = joined('→', person(base), person(role), person(current));
  const fields = disagrees.map(field => say(`field_${field}`));
  return [
    ...(people.length > 0 ? people : [say('state_empty')]),
    ...(state === 'unused' ? [{ ...say('state_unused'), tone: 'careful' } as const] : []),
    ...(fields.length > 0
      ? [{ ...say('state_disagrees'), tone: 'careful' } as const, ...joined('·', ...fields.map(field => [field]))]
      : []),
  ];
}

/** `alice @ corp-jump · 111122223333`; the user of a role's session includes the role. */
function person({ account, alias, user, roleName }: NamedPerson): readonly Value[] {
  const who = user === undefined ? named('role', roleName) : named('user', user);
  return joined('@', who, joined('·', named('alias', alias), named('account', account)));
}

/** What of the config shows to who is signed in, and why the rest does not. */
function rolesSection({ state, profiles, roles, errors, layers, visible }: ConfigCheck): Section {
  const config = state === 'there' ? say('config_profiles_and_roles', profiles, roles) : say(`config_${state}`);
  return section(
    'part_roles',
    [state === 'there' ? say('rolesShown', visible?.shown ?? 0, roles) : config],
    row(say('row_config'), config),
    row(say('row_errors'), errors > 0 && errors),
    ...layers.map(({ layer, profiles: listed, unused, failure }) =>
      row(
        say('row_layer', say(LAYER_NAMES[layer])),
        say('layer_profiles', listed),
        unused && say(`layerUnused_${underscored(unused)}`),
        failure !== undefined && say('layer_failure', failure),
      ),
    ),
    row(say('row_shown'), visible && say(`basis_${underscored(visible.basis)}`, visible.shown)),
    ...(visible?.bases ?? []).map(base =>
      row(say('row_base', ...named('profile', base.name)), { ...placeOf(base), what: standing(base) }),
    ),
    ...(visible?.hidden ?? []).map(hiddenRow),
  );
}

function standing({ standing: how, account, alias, roleName, partition }: BaseCheck): Value {
  const known = { account: named('account', account), alias: named('alias', alias), role: named('role', roleName) };
  const [place = '?'] = [...known.alias, ...known.account];
  const [role = '?'] = known.role;
  const arg = { 'other-role': role, 'other-partition': partition ?? '?', 'other-account': place };
  return say(`base_${underscored(how)}`, ...(how in arg ? [arg[how as keyof typeof arg]] : []));
}

function hiddenRow({ why, base, count, partitions, roles }: HiddenGroup): Row {
  const [what = partitions.join(', ')] = named('profile', base);
  const names = roles.map(role => ({ ...placeOf(role), what: { read: role.name, kind: 'profile' as const } }));
  return {
    ...row(say(`roles_hidden_${underscored(why)}`, count, what)),
    more: count > roles.length ? [...names, '…'] : names,
  };
}

function placeOf({ line, layer }: ProfilePlace): Omit<ProfilePlace, 'name'> {
  return { line, ...(layer && { layer }) };
}

const ENDS = {
  switched: 'end_switched',
  'handed-over': 'end_handed_over',
  opened: 'end_opened',
} as const;

/** What the fields of a request name, by their name in lower case. */
const FIELD_KINDS: Readonly<Record<string, NameKind>> = {
  account: 'account',
  rolename: 'role',
  displayname: 'profile',
  redirecturi: 'address',
  redirect_uri: 'address',
};

/** The last switch of the tab: what was sent, in which ways, and how it ended. */
function switchSection({ lastSwitch, portalEnd }: DiagnosisInput): Section {
  if (!lastSwitch) return section('part_switch', [say('none')], row(say('row_outcome'), say('outcome_none')));
  const { roleName, at, request, steps, result, why, answer } = lastSwitch;
  // The switch has happened, and the page that came back is an error.
  const ended = why === 'console-error' ? 'switched' : result;
  const end = say(ended in ENDS ? ENDS[ended as keyof typeof ENDS] : 'end_failed');
  return section(
    'part_switch',
    [end],
    row(say('row_switch_to'), ...(roleName === undefined ? [say('switchBack')] : named('profile', roleName))),
    row(say('row_time'), { time: at }),
    row(say('row_outcome'), end, why && code(why), answer),
    portalEnd
      ? row(say('row_portal'), say(`portal_${underscored(portalEnd)}`))
      : row(say('row_request'), ...(request ? [code(`POST ${request.url}`)] : [say('request_none')])),
    ...Object.entries(request?.fields ?? {}).map(([name, value]) =>
      row(name, value === '' ? say('none') : code(value, FIELD_KINDS[name.toLowerCase()])),
    ),
    ...steps.map(({ way, result: came }, index) => row(say('row_way', index + 1), code(`${way}: ${came}`))),
  );
}

/** What the browser allows Hatrack, and what Hatrack stores there. */
function browserSection({ version, browser, tab, withheld, optional, sizes, quota }: DiagnosisInput): Section {
  const stored = say('stored_used_of', { bytes: usedBytes(sizes) }, { bytes: quota });
  const orNone = (values: readonly Value[]): readonly Value[] => (values.length > 0 ? values : [say('none')]);
  return section(
    'part_browser',
    [stored],
    row(say('row_version'), `Hatrack ${version}, ${browser}`),
    note('tab', tab),
    row(say('row_withheld'), ...orNone(withheld.map(host => code(host)))),
    row(say('row_optional'), ...orNone(optional.map(granted => code(granted, 'grant')))),
    row(say('row_stored'), stored),
    ...sizes.map(({ area, key, bytes }) => row(`${area}/${key}`, { bytes })),
  );
}

/** Each thing on the page that Hatrack relies on, and whether it is there. */
function factsSection({ facts }: PageSnapshot): Section {
  const changed = facts.filter(isChanged).length;
  return section(
    'part_facts',
    [changed === 0 ? say('factsHold') : say('factsChanged', changed)],
    ...facts.map(fact =>
      row(
        code(fact.name),
        { ...say(`fact_${standingOf(fact)}`), tone: isChanged(fact) ? 'careful' : 'faint' },
        fact.status === 'missing' && fact.wasAtLoad && say('fact_was_there'),
      ),
    ),
  );
}

function isChanged(fact: FactCheck): boolean {
  return ['missing', 'different'].includes(standingOf(fact));
}
