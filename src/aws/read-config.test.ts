import { expect, it } from 'vitest';
import { toRoles } from '../core/roles/to-roles.ts';
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
sso_start_url = https://d-2345678901.awsapps.cn/start/
sso_region = cn-north-1
sso_account_id = 333344445555
sso_role_name = read
[profile onward]
role_arn = arn:aws:iam::444455556666:role/Onward
source_profile = legacy
[profile strange]
sso_start_url = https://portal.example.com/start
sso_account_id = 555566667777
sso_role_name = Admin
`;

it('lists every portal role of a whole AWS CLI file, and tells of an address that is no portal', () => {
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
