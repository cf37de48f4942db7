import { expect, it } from 'vitest';
import { formatConfig } from '../../core/config/format-config.ts';
import type { Profile } from '../../core/model/profile.ts';
import { toRoles } from '../../core/roles/to-roles.ts';
import { cliConfig } from '../../core/transfer/cli-config.ts';
import { portalLink } from './portal-link.ts';
import { readConfig } from './read-config.ts';

const CONFIG = `
[default]
region = us-west-2
s3 =
  preferred_transfer_client = crt
[profile admin-111122223333]
sso_session = corp
sso_account_id = 111122223333
sso_role_name = AWSAdministratorAccess
region = us-west-2
[sso-session corp]
sso_start_url = https://d-1234567890.awsapps.com/start#/
sso_region = us-west-2
sso_registration_scopes = sso:account:access
# --- an older one ---
[profile legacy]
sso_start_url = https://corp.awsapps.com/start
sso_region = eu-west-1
sso_account_id = 222233334444
sso_role_name = ReadOnly
output = json
[profile china]
sso_start_url = https://start.cn-north-1.home.awsapps.cn/directory/d-2345678901/
sso_region = cn-north-1
sso_account_id = 333344445555
sso_role_name = read
[profile onward]
role_arn = arn:aws:iam::444455556666:role/Onward
source_profile = legacy
[profile strange]
sso_start_url = https://portal.awsapps.com.example.com/start
sso_account_id = 555566667777
sso_role_name = Admin
`;

it('lists every portal role of a whole AWS CLI file, and reports an address that is no portal', () => {
  const { profiles, issues } = readConfig(CONFIG);
  const rows = toRoles(profiles).map(({ name, account, roleName, partition, portal }) =>
    [name, account, roleName, partition, portal ? 'portal' : 'switch'].join(' '),
  );
  expect(rows).toEqual([
    'admin-111122223333 111122223333 AWSAdministratorAccess aws portal',
    'legacy 222233334444 ReadOnly aws portal',
    'china 333344445555 read aws-cn portal',
    'onward 444455556666 Onward aws switch',
  ]);
  expect(issues.map(({ section, code }) => `${section} ${code}`)).toEqual(['strange portal_unknown']);
});

/** Every kind of address, as a profile has it, with where its role opens. */
const PORTALS = [
  ['https://corp.awsapps.com/start/#/', 'us-east-1', 'https://corp.awsapps.com/start'],
  ['https://ssoins-12.portal.us-gov-west-1.app.aws', '', 'https://ssoins-12.portal.us-gov-west-1.app.aws'],
  ['https://aa-12.account-access.us-east-1.app.aws/', '', 'https://aa-12.account-access.us-east-1.app.aws'],
  ['https://start.home.awsapps.cn/directory/a#/', '', 'https://start.home.awsapps.cn/directory/a'],
  ['https://identitycenter.amazonaws.com/ssoins-12', 'eu-west-1', 'https://ssoins-12.portal.eu-west-1.app.aws'],
  ['https://sso.corp.example/aws', 'us-gov-west-1', 'https://sso.corp.example/aws'],
  ['https://sso.corp.example', '', 'https://sso.corp.example'],
] as const;

const keysOf = (url: string, region: string) => `sso_start_url = ${url}\n${region && `sso_region = ${region}\n`}`;
const role = 'sso_account_id = 111122223333\nsso_role_name = Ops\n';

it.each(PORTALS)(
  'reads %s back as the same, from a profile and from a session, as text and for the AWS CLI',
  (...portal) => {
    const [url, region, opens] = portal;
    const own = `[a]\n${keysOf(url, region)}${role}`;
    const shared = `[sso-session s]\n${keysOf(url, region)}[a]\nsso_session = s\n${role}`;
    const linesAside = (profiles: readonly Profile[]) => profiles.map(profile => ({ ...profile, line: 0 }));
    const wanted = linesAside(readConfig(own).profiles);
    for (const text of [own, shared]) {
      const parsed = readConfig(text);
      expect(linesAside(parsed.profiles)).toEqual(wanted);
      expect(linesAside(readConfig(formatConfig(parsed.profiles)).profiles)).toEqual(wanted);
      expect(linesAside(readConfig(cliConfig(parsed, {}).text).profiles)).toEqual(wanted);
      const [first] = toRoles(parsed.profiles);
      expect(first && portalLink(first)).toBe(`${opens}/#/console?account_id=111122223333&role_name=Ops`);
      expect(parsed.issues.filter(({ severity }) => severity !== 'info')).toEqual([]);
    }
  },
);

it('says once what an issuer lacks, and lists no role of it', () => {
  const session = '[sso-session s]\nsso_start_url = https://identitycenter.amazonaws.com/ssoins-12\n';
  const { profiles, issues } = readConfig(`${session}[a]\nsso_session = s\n${role}[b]\nsso_session = s\n${role}`);
  expect(toRoles(profiles)).toEqual([]);
  expect(issues).toMatchObject([{ code: 'portal_incomplete', args: ['sso_region'], section: 's', line: 2 }]);
});

it('reports a company’s own host once in a text, and lists its roles', () => {
  const session = '[sso-session s]\nsso_start_url = https://sso.corp.example/\n';
  const own = (name: string, host: string) => `[${name}]\nsso_start_url = https://${host}/\n${role}`;
  const shared = `${session}[a]\nsso_session = s\n${role}[b]\nsso_session = s\n${role}`;
  const { profiles, issues } = readConfig(`${shared}${own('c', 'SSO.corp.example')}${own('d', 'sso.other.example')}`);
  expect(toRoles(profiles)).toHaveLength(4);
  expect(issues).toMatchObject([
    { code: 'portal_vanity', severity: 'info', args: ['sso.corp.example'], line: 2 },
    { code: 'portal_vanity', severity: 'info', args: ['sso.other.example'], section: 'd' },
  ]);
});
