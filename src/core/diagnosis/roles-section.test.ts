import { describe, expect, it } from 'vitest';
import { parseConfig } from '../config/parse-config.ts';
import { DEFAULT_SETTINGS } from '../settings.ts';
import { type ConfigState, rolesSection } from './roles-section.ts';
import { findingsOf, rowsOf } from './written.fixture.ts';

const CONFIG = `[jump]
aws_account_id = 999999999999

[admin-jump]
aws_account_id = 999999999999
role_name = Admin

[training]
aws_account_id = 100000000001

[keys-only]
region = us-east-1

[china]
role_arn = arn:aws-cn:iam::222222222222:role/Base

[dev]
role_arn = arn:aws:iam::111122220001:role/Developer
source_profile = jump

[prod]
role_arn = arn:aws:iam::111122220003:role/Developer
source_profile = admin-jump

[trainee]
role_arn = arn:aws:iam::100000000001:role/Trainee
source_profile = training

[anyone]
role_arn = arn:aws:iam::111122220005:role/Developer
source_profile = keys-only

[beijing]
role_arn = arn:aws-cn:iam::333333333333:role/Developer
source_profile = china
`;

const alice = {
  partition: 'aws',
  mode: 'classic',
  base: { account: '999999999999', user: 'alice' },
} as const;

const config = (text: string, changed: Partial<ConfigState> = {}): ConfigState => ({
  ...{ state: 'there', lacksIndex: false, errors: 0, layers: [], profiles: parseConfig(text).profiles },
  ...changed,
});

const rows = (state: ConfigState): readonly string[] => rowsOf(rolesSection(state, alice, DEFAULT_SETTINGS));

it('says of each base how it compares with who is signed in', () => {
  expect(rows(config(CONFIG)).filter(line => line.startsWith('base '))).toEqual([
    'base jump: matched (line 1)',
    'base admin-jump: other-role Admin (line 4)',
    'base training: other-account 100000000001 (line 8)',
    'base keys-only: no-account (line 11)',
    'base china: other-partition aws-cn (line 14)',
  ]);
});

it('counts what is shown, and what is hidden by its reason, with names and lines', () => {
  // Of the bases, `admin-jump` is a role as well.
  expect(rows(config(CONFIG)).filter(line => /^(config|shown|hidden)/.test(line))).toEqual([
    'config: profiles-and-roles 10, 7',
    'shown: matched 3',
    'hidden-other-partition 2, aws-cn: china (line 14), beijing (line 33)',
    'hidden-base-role 1, admin-jump: prod (line 21)',
    'hidden-other-base 1, training: trainee (line 25)',
  ]);
});

it('names the first hundred, and counts them all', () => {
  const many = Array.from({ length: 150 }, (_, index) => ({
    ...{ name: `r${index}`, line: index + 1, account: '111122220001', roleName: 'R', layer: 'personal' as const },
    partition: 'aws-cn' as const,
  }));
  const hidden = rows(config('', { profiles: many })).find(line => line.startsWith('hidden'));
  expect(hidden).toMatch(/^hidden-other-partition 150, aws-cn: r0 \(line 1\), .*, r99 \(line 100\), …$/);
});

it('says of each layer how many profiles it gives, or why none', () => {
  const profiles = parseConfig(CONFIG).profiles.map(profile => ({ ...profile, layer: 'team' as const }));
  const layers = [
    { layer: 'team', failure: 'timeout' },
    { layer: 'sent', unused: 'sender-gone' },
  ] as const;
  expect(rows(config('', { profiles, layers })).filter(line => line.startsWith('layer'))).toEqual([
    'layer team: profiles 10 failure timeout',
    'layer sent: profiles 0 sender-gone',
  ]);
});

describe('what is off', () => {
  const JUMP = '[jump]\naws_account_id = 999999999999\n';
  const OTHERS = `[one]
aws_account_id = 100000000001

[two]
aws_account_id = 100000000002
`;
  const role = (name: string, source: string, partition = 'aws'): string =>
    `[${name}]\nrole_arn = arn:${partition}:iam::111122220001:role/${name}\nsource_profile = ${source}\n`;
  const own = JUMP + role('dev', 'jump');
  const china = '[beijing]\nrole_arn = arn:aws-cn:iam::111122220001:role/D\n';

  it.each<[string, ConfigState, string[]]>([
    ['nothing', config(own), []],
    ['no config', config('', { state: 'none' }), ['wrong: no_config']],
    ['a damaged text', config('', { state: 'damaged' }), ['wrong: text_damaged']],
    ['no role', config(JUMP), ['wrong: no_roles (1)']],
    ['errors', config(own, { errors: 3 }), ['careful: config_errors (3)']],
    [
      'layers that fail or wait',
      config(own, { layers: [{ layer: 'team', unused: 'not-accepted', failure: 'timeout' }] }),
      ['careful: team_failed (timeout)', 'note: layer_unused (team)'],
    ],
    ['a lost index', config(own, { lacksIndex: true }), ['note: index_rebuilt']],
    [
      'no role for this account',
      config(OTHERS + role('a', 'one') + role('b', 'one') + role('c', 'two')),
      ['wrong: none_of_account (999999999999; 3; one, two)'],
    ],
    [
      'some roles for other accounts, and none of the bases is this one',
      config(`${OTHERS + role('a', 'one')}[simple]\nrole_arn = arn:aws:iam::111122220001:role/S\n`),
      ['careful: some_of_account (999999999999; 1; one)'],
    ],
    ['other accounts, beside one’s own', config(own + OTHERS + role('a', 'one')), []],
    [
      'a base for another role',
      config(`[admin]\naws_account_id = 999999999999\nrole_name = Admin\n${role('a', 'admin')}${own}`),
      ['careful: base_role (admin; Admin; 1)'],
    ],
    ['roles of another partition alone', config(china), ['wrong: none_of_partition (1; aws-cn; aws)']],
    ['roles of another partition, too', config(own + china), ['note: some_of_partition (1; aws-cn; aws)']],
  ])('%s', (_, state, findings) => {
    expect(findingsOf(rolesSection(state, alice, DEFAULT_SETTINGS))).toEqual(findings);
  });

  it('all roles on purpose', () => {
    const settings = { ...DEFAULT_SETTINGS, showAllRoles: true };
    expect(findingsOf(rolesSection(config(own), alice, settings))).toEqual(['note: shows_all']);
  });

  it('roles of other names', () => {
    const settings = { ...DEFAULT_SETTINGS, showOnlyMatchingRoles: true };
    const asDeveloper = { ...alice, role: { account: '111122220001', roleName: 'Developer' } };
    expect(findingsOf(rolesSection(config(own), asDeveloper, settings))).toEqual(['note: other_role_name (1)']);
  });

  it('nothing about who may see what where nobody knows who is signed in', () => {
    expect(findingsOf(rolesSection(config(china), undefined, DEFAULT_SETTINGS))).toEqual([]);
  });
});
