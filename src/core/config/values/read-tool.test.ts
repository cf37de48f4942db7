import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toRoles } from '../../roles/to-roles.ts';
import { visibleRoles } from '../../roles/visible-roles.ts';
import { formatConfig } from '../format-config.ts';
import { kindOfKey } from '../keys/known-keys.ts';
import { parseConfig } from '../parse-config.ts';

const ARN = 'arn:aws:iam::111122223333:role/Admin';
const URL = 'https://p.example.com/start/#/';
const SESSION = `[sso-session Default]\nsso_start_url = ${URL}\n`;
const PORTAL = { account: '111122223333', portal: { startUrl: URL, permissionSet: 'Admin' } };

function read(text: string) {
  const { profiles, issues } = parseConfig(text);
  return { profiles, last: profiles.at(-1), codes: issues.map(({ line, code }) => `${line} ${code}`) };
}

describe('the sections of Granted', () => {
  const keys = [
    `granted_sso_start_url = ${URL}`,
    'granted_sso_region = eu-west-1',
    'granted_sso_account_id = 111122223333',
    'granted_sso_role_name = Admin',
    'credential_process = granted credential-process --profile a',
    'common_fate_generated_from = aws-sso',
  ];

  it('are roles of a portal, in any order, with its address in place or in a session', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(keys, { minLength: keys.length }), fc.boolean(), (lines, bySession) => {
        const section = ['[profile a]', ...lines.filter(line => !(bySession && line.includes(URL)))];
        const text = bySession ? `${SESSION}${section.join('\n')}\nsso_session = Default` : section.join('\n');
        expect(read(text)).toMatchObject({ last: PORTAL, codes: [] });
      }),
      { numRuns: 50 },
    );
  });

  it('say what they lack, at their own lines', () => {
    expect(read(`[a]\ngranted_sso_role_name = Admin\ngranted_sso_start_url = ${URL}`).codes).toEqual([
      '1 portal_incomplete',
    ]);
    expect(read(`[a]\n${keys.join('\n').replace('111122223333', 'corp')}`).codes).toEqual(['4 portal_account_invalid']);
    expect(read(`[a]\ngranted_sso_rolename = Admin`).codes).toEqual(['2 key_misspelt']);
  });

  it('count for less than the keys of the AWS CLI', () => {
    const own = `[a]\nsso_start_url = ${URL}\nsso_account_id = 999999999999\nsso_role_name = Own\n`;
    expect(read(`${own}${keys.join('\n')}`).last).toMatchObject({
      account: '999999999999',
      portal: { permissionSet: 'Own' },
    });
  });
});

describe('the command line of aws-sso', () => {
  const binary = fc.constantFrom(
    'aws-sso',
    '/opt/homebrew/bin/aws-sso',
    '"/Applications/My Tools/aws-sso"',
    'C:\\Tools\\aws-sso.exe',
    '"C:\\Program Files\\aws-sso\\aws-sso.exe"',
    'env AWS_PAGER= aws-sso',
  );
  const flags = fc.shuffledSubarray(['-u open', '-L error', '--no-config-check', '--url-action=print', '-b "x y"']);
  const role = fc.constantFrom(
    `--arn ${ARN}`,
    `--arn=${ARN}`,
    `-a "${ARN}"`,
    `--arn '${ARN}'`,
    '--arn arn:aws:iam:111122223333:role/Admin',
    '-a 111122223333:Admin',
    '--account 111122223333 --role Admin',
    '-R Admin -A 111122223333',
    '--role="Admin" --account="111122223333"',
  );
  const command = fc
    .tuple(binary, flags, fc.constantFrom('', '-S Default', '--sso "Default"', "--sso='Default'"), role, fc.boolean())
    .map(([tool, more, sso, asked, isLast]) =>
      [tool, ...(isLast ? [] : [sso]), ...more, 'process', asked, ...(isLast ? [sso] : [])].join(' '),
    );

  it('is the role that it asks for: of the portal that has its name in the text, else a plain one', () => {
    fc.assert(
      fc.property(command, line => {
        const section = `[profile a]\ncredential_process = ${line}\nregion = eu-west-1`;
        expect(read(`${SESSION}${section}`)).toMatchObject({ last: PORTAL, codes: [] });
        expect(read(section)).toMatchObject({
          last: { account: '111122223333', roleName: 'Admin', region: 'eu-west-1', portalName: 'Default' },
          codes: ['2 portal_name_only'],
        });
      }),
      { numRuns: 200 },
    );
  });

  it('opens at the address that the section has itself', () => {
    const { last, codes } = read(`[a]\ncredential_process = aws-sso process --arn ${ARN}\nsso_start_url = ${URL}`);
    expect(last).toMatchObject(PORTAL);
    expect(codes).toEqual([]);
  });

  it('counts for less than a role of its own', () => {
    const { last, codes } = read(
      `[a]\nrole_arn = arn:aws:iam::999999999999:role/Own\ncredential_process = aws-sso process --arn ${ARN}`,
    );
    expect(last).toMatchObject({ account: '999999999999', roleName: 'Own' });
    expect(codes).toEqual([]);
  });

  it('is reported once for each portal without an address, with the number of its roles', () => {
    const section = (name: string, sso: string) =>
      `[${name}]\ncredential_process = aws-sso ${sso} process --arn ${ARN}${name}`;
    const text = [section('a', '-S Corp'), section('b', ''), section('c', '--sso=Corp')].join('\n');
    const { issues } = parseConfig(text);
    expect(issues.map(({ line, code, args }) => [line, code, ...args])).toEqual([
      [2, 'portal_name_only', 'Corp', '2'],
      [4, 'portal_name_only', 'Default', '1'],
    ]);
  });

  it('has the zeros back in front of an account that it lost', () => {
    expect(read('[a]\ncredential_process = aws-sso process -A 1111222233 -R Admin').last?.account).toBe('001111222233');
  });
});

it.each([
  `aws-sso-util credential-process --start-url ${URL} --region eu-west-1 --account-id 111122223333 --role-name Admin`,
  `aws-sso-util credential-process --role-name=Admin --sso-start-url='${URL}' --account-id 111122223333`,
])('reads the role of a portal in the command line of aws-sso-util: %s', line => {
  expect(read(`[a]\ncredential_process = ${line}`)).toMatchObject({ last: PORTAL, codes: [] });
});

it.each([
  'aws-vault exec work --json',
  'granted credential-process --profile work',
  'aws-sso-util credential-process --profile work',
  'leapp session generate 6ca1f4f0-0c7c-4a2f-9f1d-000000000000',
  'aws configure export-credentials --profile work --format process',
  'aws-sso process --profile work',
  `aws-sso exec --arn ${ARN}`,
  `my-aws-sso process --arn ${ARN}`,
  `echo aws-sso`,
  'saml2aws login --credential-process --role <ROLE>',
  '/usr/local/bin/credentials.sh "unclosed',
])('reads nothing out of a command line that names no role for certain: %s', line => {
  const { last, codes } = read(`[a]\ncredential_process = ${line}`);
  expect(last).toEqual({ name: 'a', line: 1, layer: 'personal' });
  expect(codes).toEqual(['2 process_without_role']);
});

describe('a section that says who signs in', () => {
  const DEVELOPER = 'arn:aws:sts::111122223333:assumed-role/Developer/alice';

  it.each<[line: string, account: string, roleName?: string | undefined, partition?: string]>([
    [`login_session = ${DEVELOPER}`, '111122223333', 'Developer'],
    ['login_session = arn:aws:iam::111122223333:user/team/alice', '111122223333'],
    ['login_session = arn:aws-us-gov:iam::111122223333:root', '111122223333', undefined, 'aws-us-gov'],
    ['login_session = "arn:aws:sts::111122223333:federated-user/alice"', '111122223333'],
    ['azure_default_role_arn = arn:aws:iam::111122223333:role/team/Ops', '111122223333', 'team/Ops'],
    ['google_config.role_arn = arn:aws:iam::111122223333:role/Ops', '111122223333', 'Ops'],
    [`x_principal_arn = ${DEVELOPER}`, '111122223333', 'Developer'],
    [`credential_process = saml2aws login --skip-prompt --credential-process --role ${ARN}`, '111122223333', 'Admin'],
    [`credential_process = okta-aws-cli web --aws-iam-role=${ARN} --org-domain x`, '111122223333', 'Admin'],
    [`credential_process = /opt/aws_signing_helper credential-process --role-arn ${ARN}`, '111122223333', 'Admin'],
  ])('is a base, no role to switch to: %s', (line, account, roleName, partition = 'aws') => {
    const { profiles, codes } = read(`[me]\n${line}`);
    expect(profiles).toMatchObject([{ account, partition, ...(roleName !== undefined && { roleName }) }]);
    expect(toRoles(profiles)).toEqual([]);
    expect(codes).toEqual(['1 sign_in_only']);
  });

  it('is the base of the roles that name it, for whoever signed in so', () => {
    const text = `[me]\nlogin_session = ${DEVELOPER}\n[dev]\nrole_arn = arn:aws:iam::444455556666:role/Dev\nsource_profile = me`;
    const { profiles, codes } = read(text);
    expect(codes).toEqual([]);
    const settings = { showAllRoles: false, showOnlyMatchingRoles: false };
    const listed = (user: string) => {
      const identity = { partition: 'aws', mode: 'classic', base: { account: '111122223333', user } } as const;
      return visibleRoles(profiles, identity, settings).roles.map(({ name }) => name);
    };
    expect(listed('Developer/alice')).toEqual(['dev']);
    expect(listed('Other/alice')).toEqual([]);
  });

  it('has its own account and role first', () => {
    const { last } = read(`[me]\naws_account_id = 999999999999\nlogin_session = ${DEVELOPER}`);
    expect(last).toEqual({ name: 'me', line: 1, layer: 'personal', account: '999999999999' });
  });

  it('is none where the ARN cannot be read', () => {
    expect(read('[me]\nlogin_session = arn:aws:sts::ACCOUNT:assumed-role/x/y').codes).toEqual([
      '1 section_without_role',
    ]);
  });
});

it('knows every key that other tools write about a role, and takes an empty one for none', () => {
  const keys = [
    'granted_sso_start_url',
    'granted_sso_region',
    'granted_sso_account_id',
    'granted_sso_role_name',
    'credential_process',
    'login_session',
    'azure_default_role_arn',
    'google_config.role_arn',
    'x_principal_arn',
  ];
  expect(keys.map(kindOfKey)).toEqual(keys.map(() => 'tool'));
  expect(read(`[a]\n${keys.map(key => `${key} =`).join('\n')}`).codes).toEqual(['1 section_without_role']);
});

it('writes such sections back as they were read', () => {
  const line = fc.constantFrom(
    `credential_process = aws-sso process --arn ${ARN}`,
    'credential_process = aws-sso -S "My Corp" process --account 111122223333 --role Admin',
    'login_session = arn:aws:sts::111122223333:assumed-role/Developer/alice@example.com',
    'azure_default_role_arn = arn:aws-cn:iam::111122223333:role/Ops',
    `granted_sso_start_url = ${URL}\ngranted_sso_account_id = 111122223333\ngranted_sso_role_name = Admin`,
    `role_arn = ${ARN}\nexternal_id = a;b # c`,
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 5 }), lines => {
      const { profiles } = read(lines.map((text, index) => `[p${index}]\n${text}`).join('\n'));
      const back = read(formatConfig(profiles)).profiles;
      expect(back.map(({ line: _, ...rest }) => rest)).toEqual(profiles.map(({ line: _, ...rest }) => rest));
    }),
    { numRuns: 100 },
  );
});
