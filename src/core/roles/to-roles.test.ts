import { describe, expect, it } from 'vitest';
import type { Profile } from '../model/profile.ts';
import { toRoles } from './to-roles.ts';

function profile(name: string, rest: Partial<Profile> = {}): Profile {
  return { name, line: 1, layer: 'personal', ...rest };
}

const jump = profile('corp-jump', { account: '999999999999', alias: 'corp' });

describe('toRoles', () => {
  it('lists a profile with account and role, with all that it says', () => {
    const all = {
      account: '111122223333',
      roleName: 'team/x/Admin',
      region: 'eu-west-1',
      color: 'ff0000',
      image: 'https://example.com/p.png',
      group: 'Payments',
    };
    expect(toRoles([profile('prod', { ...all, mfaSerial: 'arn:aws:iam::111122223333:mfa/alice' })])).toEqual([
      { ...all, key: 'aws:111122223333:team/x/Admin#prod', name: 'prod', partition: 'aws', mfa: true },
    ]);
  });

  it('fills in role name and region from the base', () => {
    const base = { ...jump, targetRoleName: 'Switcher', targetRegion: 'us-west-2' };
    const target = profile('dev', { account: '111122223333', source: 'corp-jump' });
    const own = { ...target, roleName: 'Own', region: 'eu-west-1' };
    expect(toRoles([base, target, own])).toMatchObject([
      { roleName: 'Switcher', region: 'us-west-2', base: 'corp-jump', baseAlias: 'corp' },
      { roleName: 'Own', region: 'eu-west-1' },
    ]);
  });

  it('takes whether to ask from the base, and its environment from nobody', () => {
    const base = { ...jump, confirm: true, env: 'prod' };
    const target = profile('dev', { account: '111122223333', roleName: 'Dev', source: 'corp-jump' });
    const [role, own] = toRoles([base, target, { ...target, confirm: false, env: 'staging' }]);
    expect(role).toMatchObject({ confirm: true });
    expect(role).not.toHaveProperty('env');
    expect(own).toMatchObject({ confirm: false, env: 'staging', color: 'd9730d' });
  });

  it('keeps a base that has a role of its own', () => {
    const base = { ...jump, roleName: 'Lead' };
    const target = profile('dev', { account: '111122223333', roleName: 'Dev', source: 'corp-jump' });
    expect(toRoles([base, target]).map(role => role.name)).toEqual(['corp-jump', 'dev']);
  });

  it('leaves out what has no role or no account', () => {
    expect(toRoles([jump, profile('no-account', { roleName: 'Admin' })])).toEqual([]);
  });

  it('lists a role of an access portal by its permission set, with nothing of a base', () => {
    const portal = { startUrl: 'https://portal.example.com/start', permissionSet: 'Admin' };
    const base = { ...jump, targetRoleName: 'Switcher', targetRegion: 'us-west-2', partition: 'aws-cn' as const };
    const admin = profile('sso', { account: '111122223333', partition: 'aws-us-gov', portal, source: 'corp-jump' });
    expect(toRoles([base, admin])).toEqual([
      {
        ...{ key: 'aws-us-gov:111122223333:sso:Admin#sso', name: 'sso', account: '111122223333' },
        ...{ roleName: 'Admin', partition: 'aws-us-gov', portal },
      },
    ]);
  });

  it('takes the partition from the profile, else from its chain of sources, else from home', () => {
    const china = profile('china', { account: '999999999999', partition: 'aws-cn' });
    const middle = profile('middle', { account: '111122223333', roleName: 'A', source: 'china' });
    const target = profile('target', { account: '222233334444', roleName: 'B', source: 'middle' });
    const own = profile('own', { account: '222233334444', roleName: 'B', partition: 'aws-us-gov', source: 'china' });
    const unknown = profile('untold', { account: '222233334444', roleName: 'B' });
    const partitions = toRoles([china, middle, target, own, unknown], 'aws-eusc').map(role => role.partition);
    expect(partitions).toEqual(['aws-cn', 'aws-cn', 'aws-us-gov', 'aws-eusc']);
  });

  it('lists the roles of a circle of sources, too', () => {
    const left = profile('left', { account: '111122223333', roleName: 'A', source: 'right' });
    const right = profile('right', { account: '111122223333', roleName: 'B', source: 'left' });
    expect(toRoles([left, right])).toHaveLength(2);
  });

  it('knows the alias of an account from any profile that has it', () => {
    expect(toRoles([jump, profile('lead', { account: '999999999999', roleName: 'Lead' })])).toMatchObject([
      { alias: 'corp' },
    ]);
  });

  it('strips names of what would turn them round, and keeps the key as the text has it', () => {
    const odd = profile('pro\u202Ed', { account: '111122223333', roleName: 'A', group: 'a\u0007b' });
    expect(toRoles([odd])).toMatchObject([{ name: 'prod', group: 'ab', key: 'aws:111122223333:A#pro\u202Ed' }]);
  });

  it('is not confused by names that objects inherit', () => {
    expect(toRoles([profile('a', { account: '111122223333', source: 'constructor' })])).toEqual([]);
    expect(toRoles([profile('__proto__', { account: '111122223333', roleName: 'A' })])).toHaveLength(1);
  });
});
