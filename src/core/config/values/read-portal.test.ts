import { describe, expect, it } from 'vitest';
import { applyFix } from '../fixes/fix-issue.ts';
import { placeIssues } from '../fixes/place-issues.ts';
import { parseConfig } from '../parse-config.ts';

const ACCOUNT = '111122223333';
const URL = 'sso_start_url = https://p.example.com/start';
const HASH = '0123456789abcdef';

function read(account: string, permissionSet: string) {
  const text = `[a]\n${URL}\nsso_account_id = ${account}\nsso_role_name = ${permissionSet}`;
  const parsed = parseConfig(text);
  const { profiles, issues } = parsed;
  const fixed = placeIssues(text, parsed).map(({ line, fix }) =>
    fix ? applyFix(text.split('\n')[line - 1] ?? '', fix) : undefined,
  );
  return { profile: profiles[0], issues: issues.map(({ line, code }) => `${line} ${code}`), fixed };
}

describe('sso_account_id', () => {
  it.each([ACCOUNT, '1111-2222-3333', '"111122223333"', '111122223333 # payments'])('takes 12 digits: %s', written => {
    const { profile, issues } = read(written, 'Admin');
    expect(profile).toMatchObject({ account: ACCOUNT, portal: { permissionSet: 'Admin' } });
    expect(issues).toEqual([]);
  });

  it.each([
    'corp-jump',
    'Corp',
    '1111222233',
    '1111222233334',
    '11112222333a',
    '<account>',
    'arn:aws:iam::111122223333:root',
  ])('takes nothing else: %s', written => {
    const { profile, issues } = read(written, 'Admin');
    expect(profile).not.toHaveProperty('portal');
    expect(profile).not.toHaveProperty('account');
    expect(issues).toEqual(['3 portal_account_invalid']);
  });
});

describe('sso_role_name', () => {
  it.each(['Admin', 'Power.User@corp_1', 'workforce/Ops', 'arnold', 'My AWSReservedSSO_'])(
    'is taken as written where it is a name: %s',
    name => {
      const { profile, issues } = read(ACCOUNT, name);
      expect(profile?.portal?.permissionSet).toBe(name);
      expect(issues).toEqual([]);
    },
  );

  it.each([
    [`arn:aws:iam::${ACCOUNT}:role/Admin`, 'Admin'],
    [`arn:aws-cn:iam::${ACCOUNT}:role/team/x/Admin`, 'Admin'],
    [`arn:aws:iam::ACCOUNT:role/Admin`, undefined],
    [
      `arn:aws:iam::${ACCOUNT}:role/aws-reserved/sso.amazonaws.com/eu-west-1/AWSReservedSSO_Power_User_${HASH}`,
      'Power_User',
    ],
    [`arn:aws:sts::${ACCOUNT}:assumed-role/AWSReservedSSO_Admin_${HASH}/alice@example.com`, 'Admin'],
    [`"arn:aws:sts::${ACCOUNT}:assumed-role/Ops/alice"`, 'Ops'],
    [`AWSReservedSSO_Admin_${HASH}`, 'Admin'],
    [`aws-reserved/sso.amazonaws.com/AWSReservedSSO_Admin_${HASH}`, 'Admin'],
  ])('is read as the part that it takes, with a fix where that is certain: %s', (written, name) => {
    const { profile, issues, fixed } = read(ACCOUNT, written);
    if (name === undefined) {
      expect(issues).toEqual(['4 account_conflict']);
      expect(fixed).toEqual([undefined]);
      return;
    }
    expect(profile?.portal?.permissionSet).toBe(name);
    expect(issues).toEqual(['4 permission_set_part']);
    expect(fixed[0]?.replaceAll('"', '')).toBe(`sso_role_name = ${name}`);
  });

  it.each([
    'arn:aws:sso:::permissionSet/ssoins-0123456789abcdef/ps-0123456789abcdef',
    `arn:aws:iam::${ACCOUNT}:user/alice`,
    `arn:aws:iam::${ACCOUNT}:root`,
    `arn:aws:iam::${ACCOUNT}:role/`,
    'AWSReservedSSO_Admin',
    'AWSReservedSSO_Admin_0123',
  ])('is none where nothing shows the name: %s', written => {
    const { profile, issues, fixed } = read(ACCOUNT, written);
    expect(profile).not.toHaveProperty('portal');
    expect(issues).toEqual(['4 permission_set_invalid']);
    expect(fixed).toEqual([undefined]);
  });

  it('contradicts another account', () => {
    const { profile, issues, fixed } = read('999999999999', `arn:aws:iam::${ACCOUNT}:role/Admin`);
    expect(profile).toMatchObject({ account: '999999999999', portal: { permissionSet: 'Admin' } });
    expect(issues).toEqual(['4 account_conflict']);
    expect(fixed).toEqual([undefined]);
  });
});
