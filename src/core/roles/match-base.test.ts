import { describe, expect, it } from 'vitest';
import type { Profile } from '../model/profile.ts';
import type { BaseIdentity, Identity } from './identity.ts';
import { isSameRoleName, matchBase, signedInAs } from './match-base.ts';

function base(rest: Partial<Profile>): Profile {
  return { name: 'base', line: 1, layer: 'personal', ...rest };
}

function match(profile: Partial<Profile>, identity: BaseIdentity) {
  return matchBase(base(profile), signedInAs({ partition: 'aws', mode: 'classic', base: identity }));
}

describe('matchBase', () => {
  it.each<[string, Partial<Profile>, BaseIdentity]>([
    ['the account', { account: '999999999999' }, { account: '999999999999' }],
    ['the account, whatever the dashes', { account: '9999-9999-9999' }, { account: '999999999999' }],
    ['an alias as account, in any case', { account: 'Corp-Jump' }, { alias: 'corp-jump' }],
    ['an alias beside the account', { account: '999999999999', alias: 'corp-jump' }, { alias: 'CORP-JUMP' }],
    ['an alias only', { alias: 'corp-jump' }, { account: '999999999999', alias: 'corp-jump' }],
  ])('matches %s', (_, profile, identity) => {
    expect(match(profile, { user: 'alice', ...identity })).toBe('matched');
  });

  it('asks for the permission set of a base that is a portal role', () => {
    const portal = { startUrl: 'https://portal.example.com/start', permissionSet: 'Admin' };
    const account = '999999999999';
    const as = (user: string) => match({ account, portal }, { account, user });
    expect(as('AWSReservedSSO_Admin_0123456789abcdef/carol')).toBe('matched');
    expect(as('AWSReservedSSO_ReadOnly_0123456789abcdef/carol')).toBe('base-role');
    expect(as('alice')).toBe('base-role');
    expect(match({ account, portal }, { account })).toBe('matched');
  });

  it('does not match another account, or another partition', () => {
    expect(match({ account: '111122223333' }, { account: '999999999999' })).toBe('other-base');
    expect(match({ account: '999999999999', partition: 'aws-cn' }, { account: '999999999999' })).toBe('other-base');
  });

  it('cannot compare a base that names no account', () => {
    expect(match({ region: 'eu-west-1' }, { account: '999999999999' })).toBe('base-without-account');
  });

  it.each([
    ['Lead', 'Lead/alice', 'matched'],
    ['team/x/Lead', 'Lead/alice', 'matched'],
    ['Admin', 'AWSReservedSSO_Admin_0123456789abcdef/alice@example.com', 'matched'],
    ['AWSReservedSSO_Admin_0123456789abcdef', 'AWSReservedSSO_Admin_fedcba9876543210/alice', 'matched'],
    ['Lead', 'Other/alice', 'base-role'],
    ['alice', 'alice', 'base-role'],
    ['Lead', undefined, 'matched'],
  ])('a base that asks for the role %s, seen by %s: %s', (roleName, user, result) => {
    const identity = { account: '999999999999', ...(user !== undefined && { user }) };
    expect(match({ account: '999999999999', roleName }, identity)).toBe(result);
  });
});

describe('signedInAs', () => {
  const switched: Identity = {
    partition: 'aws',
    mode: 'classic',
    base: { account: '999999999999', user: 'alice' },
    role: { account: '111122223333', roleName: 'Dev' },
  };

  it('is the original identity in classic mode', () => {
    expect([...signedInAs(switched).accounts]).toEqual(['999999999999']);
  });

  it('is the session in front in multi-session mode', () => {
    const who = signedInAs({ ...switched, mode: 'multi-session' });
    expect([...who.accounts]).toEqual(['111122223333']);
    expect(who.roleName).toBe('Dev');
  });
});

it('one role name may have a path or the dress of a permission set', () => {
  expect(isSameRoleName('team/Dev', 'Dev')).toBe(true);
  expect(isSameRoleName('Dev', 'dev')).toBe(false);
});
