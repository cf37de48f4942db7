import { describe, expect, it } from 'vitest';
import { parseConfig } from '../config/parse-config.ts';
import { readRoleFields, sentProfiles } from './sent-roles.ts';

const DEV = { partition: 'aws', account: '111122223333', roleName: 'Developer' } as const;
const own = (text: string) => parseConfig(text).profiles;

describe('profiles of roles that were sent', () => {
  it('are named by their labels, numbered where these are taken', () => {
    expect(sentProfiles({ roles: [{ ...DEV, displayName: 'dev', color: 'f2b0a9' }] }, own('[dev]\n'))).toEqual({
      text: '[dev 2]\nrole_arn = arn:aws:iam::111122223333:role/Developer\ncolor = f2b0a9\n',
      ...{ added: 1, known: 0 },
    });
  });

  it('are switched to from a new base', () => {
    expect(sentProfiles({ roles: [DEV], base: 'corp-jump' }, []).text).toBe(
      `[corp-jump]
aws_account_id = corp-jump

[Developer @ 111122223333]
role_arn = arn:aws:iam::111122223333:role/Developer
source_profile = corp-jump
`,
    );
  });

  it.each(['999999999999', 'corp'])('are switched to from the base that the text has already: %s', base => {
    const profiles = own('[jump]\naws_account_id = 999999999999\naws_account_alias = corp\n');
    expect(sentProfiles({ roles: [DEV], base }, profiles).text).toBe(
      '[Developer @ 111122223333]\nrole_arn = arn:aws:iam::111122223333:role/Developer\nsource_profile = jump\n',
    );
  });

  it('are one for a role that was sent twice, as it was sent last', () => {
    const { text, added } = sentProfiles({ roles: [DEV, { ...DEV, displayName: 'mine' }] }, []);
    expect(text).toBe('[mine]\nrole_arn = arn:aws:iam::111122223333:role/Developer\n');
    expect(added).toBe(1);
  });

  it('are none for a role that the text has already, nor is a base of its own', () => {
    const profiles = own('[mine]\nrole_arn = arn:aws:iam::111122223333:role/Developer\n');
    expect(sentProfiles({ roles: [DEV], base: 'corp' }, profiles)).toEqual({ text: '', added: 0, known: 1 });
  });
});

describe('the fields of a role', () => {
  const fields = { account: ' 1111-2222-3333 ', roleName: '/team/Developer', displayName: ' dev ', color: '' };

  it('make a role', () => {
    expect(readRoleFields(fields)).toEqual({ role: { ...DEV, roleName: 'team/Developer', displayName: 'dev' } });
    expect(readRoleFields({ ...fields, account: 'Corp', color: 'tomato' }).role).toMatchObject({
      ...{ account: 'corp', color: 'ff6347' },
    });
  });

  it.each([
    ['account', 'a_b', 'account_invalid'],
    ['account', '', 'account_invalid'],
    ['roleName', '', 'role_name_invalid'],
    ['color', 'tomatoe', 'color_misspelt'],
  ])('%s may not be %j', (field, value, code) => {
    expect(readRoleFields({ ...fields, [field]: value }).problems).toMatchObject({ [field]: { code } });
  });
});
