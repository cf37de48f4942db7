import { describe, expect, it } from 'vitest';
import { parseConfig } from '../config/parse-config.ts';
import { parseRole } from './parse-role.ts';
import { toRoles } from './to-roles.ts';

const RESERVED = 'arn:aws:iam::111122223333:role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_Admin_0123456789abcdef';

describe('what prevents a switch', () => {
  it.each([
    ['[a]\nrole_arn = arn:aws:iam::111122223333:role/Dev', undefined],
    ['[a]\nrole_arn = arn:aws:iam::111122223333:role/Dev\nexternal_id = x', 'external_id'],
    [`[a]\nrole_arn = ${RESERVED}`, 'reserved_role'],
    [`[a]\nrole_arn = ${RESERVED}\nexternal_id = x`, 'reserved_role'],
    ['[a]\naws_account_id = 111122223333\nrole_name = AWSReservedSSO_Admin_cut', 'reserved_role'],
    ['[a]\ncredential_process = aws-sso process --arn arn:aws:iam::111122223333:role/Admin', 'portal_name'],
    [
      '[a]\nsso_account_id = 111122223333\nsso_role_name = Admin\nsso_start_url = https://p.example.com\nexternal_id = x',
      undefined,
    ],
  ])('is kept with the role, and survives a message: %j', (text, obstacle) => {
    const [role] = toRoles(parseConfig(text).profiles);
    expect(role?.obstacle).toBe(obstacle);
    expect(parseRole(JSON.parse(JSON.stringify(role)))).toEqual(role);
  });

  it('is taken over with the role name of a base', () => {
    const text = `[b]\naws_account_id = 999999999999\ntarget_role_name = ${RESERVED.slice(31)}\n[a]\naws_account_id = 111122223333\nsource_profile = b`;
    expect(toRoles(parseConfig(text).profiles)).toMatchObject([{ name: 'a', obstacle: 'reserved_role' }]);
  });

  it('is nothing else', () => {
    const role = { key: 'k', name: 'n', account: '111122223333', roleName: 'r', partition: 'aws' };
    expect(parseRole({ ...role, obstacle: 'moon' })).toEqual(role);
  });
});
