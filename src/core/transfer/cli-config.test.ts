import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatConfig } from '../config/format-config.ts';
import { parseConfig } from '../config/parse-config.ts';
import { PARTITIONS } from '../model/partition.ts';
import type { Profile } from '../model/profile.ts';
import { addressKey } from '../roles/role-key.ts';
import { toRoles } from '../roles/to-roles.ts';
import { cliConfig } from './cli-config.ts';

function written(text: string, ...names: readonly string[]) {
  const parsed = parseConfig(text);
  const wanted = names.length === 0 ? undefined : parsed.profiles.filter(({ name }) => names.includes(name));
  return cliConfig(parsed, { 'aws/corp-dev': '222233334444' }, wanted);
}

const JUMP = `[corp-jump]
aws_account_id = 999999999999
target_role_name = Developer
target_region = ap-northeast-1

[xxxx-prod]
role_arn = arn:aws:iam::111111111111:role/team/developerAdmin
source_profile = corp-jump
region = us-east-1
color = 00FF7F
mfa_serial = arn:aws:iam::999999999999:mfa/Alice
external_id = 42

[xxxx dev]
aws_account_id = corp-dev
source_profile = corp-jump
`;

describe('a config for the AWS CLI', () => {
  it('has the roles and the bases that they name, and what the AWS CLI can use of them', () => {
    expect(written(JUMP)).toEqual({
      text: `[profile corp-jump]

[profile xxxx-prod]
role_arn = arn:aws:iam::111111111111:role/team/developerAdmin
source_profile = corp-jump
region = us-east-1
mfa_serial = arn:aws:iam::999999999999:mfa/Alice
external_id = 42

[profile "xxxx dev"]
role_arn = arn:aws:iam::222233334444:role/Developer
source_profile = corp-jump
region = ap-northeast-1
`,
      roles: 2,
      leftOut: [],
      bases: ['corp-jump'],
      withoutRegion: [],
    });
  });

  it('of one role has its base, and nobody else', () => {
    expect(written(JUMP, 'xxxx-prod').text.match(/^\[.*$/gm)).toEqual(['[profile corp-jump]', '[profile xxxx-prod]']);
  });

  it('keeps chains of sources, sessions of the portal, and what says itself where credentials come from', () => {
    const text = `[sso-session corp]
sso_start_url = https://corp.example.com/start
sso_region = eu-west-1
sso_registration_scopes = sso:account:access

[profile entry]
sso_session = corp
sso_account_id = 111122223333
sso_role_name = ReadOnly
region = eu-west-1

[profile legacy]
sso_start_url = https://old.example.com/start
sso_account_id = 111122223333
sso_role_name = Admin

[profile hop]
role_arn = arn:aws:iam::222233334444:role/Hop
source_profile = entry

[profile last]
role_arn = arn:aws:iam::333344445555:role/Last
source_profile = hop

[profile on-ec2]
role_arn = arn:aws:iam::333344445555:role/Batch
credential_source = Ec2InstanceMetadata

[profile self]
role_arn = arn:aws:iam::333344445555:role/Self
source_profile = self

[default]
output = json
`;
    const cli = written(text);
    expect(cli.text).toBe(`[profile entry]
sso_session = corp
sso_account_id = 111122223333
sso_role_name = ReadOnly
region = eu-west-1

[profile legacy]
sso_start_url = https://old.example.com/start
sso_account_id = 111122223333
sso_role_name = Admin

[profile hop]
role_arn = arn:aws:iam::222233334444:role/Hop
source_profile = entry

[profile last]
role_arn = arn:aws:iam::333344445555:role/Last
source_profile = hop

[profile on-ec2]
role_arn = arn:aws:iam::333344445555:role/Batch
credential_source = Ec2InstanceMetadata

[profile self]
role_arn = arn:aws:iam::333344445555:role/Self
source_profile = self

[sso-session corp]
sso_start_url = https://corp.example.com/start
sso_region = eu-west-1
sso_registration_scopes = sso:account:access
`);
    expect(cli).toMatchObject({ roles: 6, bases: [], withoutRegion: ['legacy'] });
    expect(written(text, 'last').text.match(/^\[.*$/gm)).toEqual([
      '[profile entry]',
      '[profile hop]',
      '[profile last]',
      '[sso-session corp]',
    ]);
  });

  it('takes default for a role without a base, and leaves out a role whose account has no number', () => {
    const cli = written(`[a]\nrole_arn = arn:aws:iam::111122223333:role/A
[b]\naws_account_id = nobody-knows\nrole_name = B
[c]\naws_account_id = corp-dev\nrole_name = C
[named]\naws_account_id = 555566667777\naws_account_alias = corp-ops
[d]\naws_account_id = corp-ops\nrole_name = D\nsource_profile = in credentials\n`);
    expect(cli.text).toBe(`[profile a]
role_arn = arn:aws:iam::111122223333:role/A
source_profile = default

[profile c]
role_arn = arn:aws:iam::222233334444:role/C
source_profile = default

[profile d]
role_arn = arn:aws:iam::555566667777:role/D
source_profile = in credentials
`);
    expect(cli).toMatchObject({ roles: 3, leftOut: ['b'], bases: [] });
  });

  it('holds no secret of a text that nobody has saved yet', () => {
    const cli = written(`[a]
role_arn = arn:aws:iam::111122223333:role/A
credential_process = /opt/sign-in --client-secret abcdefgh
aws_secret_access_key = not-a-real-one
`);
    expect(cli.text).toBe('[profile a]\nrole_arn = arn:aws:iam::111122223333:role/A\nsource_profile = default\n');
  });

  it('gives each profile a name of its own, which both read alike', () => {
    const odd = ['a', 'a', 'default', 'profile x', 'two words', '[b] # c', "it's", '本番', 'preview'];
    const { text } = written(
      formatConfig(
        odd.map((name): Profile => {
          return { name, line: 0, layer: 'personal', account: '111122223333', roleName: 'A', partition: 'aws' };
        }),
      ),
    );
    expect(text.match(/^\[.*$/gm)).toEqual([
      '[profile a]',
      '[profile a-2]',
      '[default]',
      '[profile profile-x]',
      '[profile "two words"]',
      '[profile "-b- - c"]',
      '[profile it-s]',
      '[profile 本番]',
      '[profile preview]',
    ]);
  });
});

it('takes each section of a line that several share for itself, and a session that is named otherwise', () => {
  const { text } =
    written(`[a] role_arn = arn:aws:iam::111122223333:role/A output = json [b] role_arn = arn:aws:iam::111122223333:role/B output = text
[c] sso_session = Corp\u2011SSO
sso_account_id = 111122223333
sso_role_name = Ops
[sso-session corp-sso]
sso_start_url = https://portal.example.com/start
sso_region = eu-west-1`);
  expect(text).toMatch(/ a\][^[]*json\n\n\[profile b\][^[]*text\n\n\[profile c\]\nsso_session = corp-sso/);
});

it('is read as the same roles, from the same base accounts', () => {
  const name = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
    fc.constantFrom('dev', 'profile x', 'a # b', '"q', "it's", 'x\\', '本番', 'default', 'two words', 'sso-session y'),
  );
  const role: fc.Arbitrary<Profile> = fc.record(
    {
      name: name.map(text => text.trim()).filter(text => text !== ''),
      line: fc.constant(0),
      layer: fc.constant('personal' as const),
      account: fc.constantFrom('111122223333', '444455556666'),
      roleName: fc.stringMatching(/^([a-z]{1,5}\/){0,2}[\w+=,.@-]{1,20}$/),
      partition: fc.constantFrom(...PARTITIONS),
      region: fc.constantFrom('eu-west-1', 'us-east-1'),
      targetRegion: fc.constantFrom('eu-west-3'),
      color: fc.constantFrom('ff0000'),
      mfaSerial: fc.constantFrom('arn:aws:iam::999999999999:mfa/alice'),
    },
    { requiredKeys: ['name', 'line', 'layer', 'account', 'roleName', 'partition'] },
  );
  const profiles = fc.uniqueArray(role, { maxLength: 5, selector: ({ name }) => name });
  fc.assert(
    fc.property(profiles, fc.array(fc.nat(4), { maxLength: 5 }), (made, picks) => {
      const linked = made.map((each, at) => {
        const source = at > 0 && picks[at] !== undefined ? made[(picks[at] ?? 0) % at]?.name : undefined;
        return source === undefined ? each : { ...each, source };
      });
      const text = formatConfig(linked);
      const parsed = parseConfig(text);
      const before = parsed.profiles;
      const { text: cli } = cliConfig(parsed, {});
      const after = parseConfig(cli).profiles;
      const seen = (list: readonly Profile[]) =>
        toRoles(list).map((read, at) => [addressKey(read), read.region, list[at]?.mfaSerial]);
      expect(seen(after)).toEqual(seen(before));
      const placeOfSource = (list: readonly Profile[]) =>
        list.map(({ source }) => list.findIndex(({ name: of }) => of === source));
      // A role without a base has default now, which may be the name of one.
      for (const [at, place] of placeOfSource(before).entries()) {
        if (place >= 0) expect(placeOfSource(after)[at]).toBe(place);
      }
    }),
    { numRuns: 40 },
  );
});
