import { describe, expect, it, test } from 'vitest';
import type { Profile } from '../model/profile.ts';
import { findCurrentRole, findCurrentRoles } from './current-role.ts';
import type { Identity } from './identity.ts';
import { matchBase, signedInAs } from './match-base.ts';
import type { Role } from './role.ts';
import { createSessionFinder } from './sessions.ts';

function role(name: string, account: string, roleName: string, more: Partial<Role> = {}): Role {
  return { key: name, name, account, roleName, partition: 'aws', ...more };
}

function as(account: string, roleName: string, displayName?: string): Identity {
  return {
    partition: 'aws',
    mode: 'classic',
    base: {},
    role: { account, roleName, ...(displayName !== undefined && { displayName }) },
  };
}

const admin = role('dev', '111122223333', 'team/Admin');
const adminInTokyo = role('dev-tokyo', '111122223333', 'team/Admin');

test('a session is known by account and role, whatever the path', () => {
  expect(findCurrentRole([role('x', '444455556666', 'Admin'), admin], as('111122223333', 'Admin'))).toBe(admin);
});

test('an alias matches the account', () => {
  const byAlias = role('lake', '333344445555', 'ReadOnly', { alias: 'lake-archive' });
  expect(findCurrentRole([byAlias], as('lake-archive', 'ReadOnly'))).toBe(byAlias);
});

test('of two profiles of one role the one that the console shows by name is meant', () => {
  expect(findCurrentRole([admin, adminInTokyo], as('111122223333', 'Admin', 'dev-tokyo'))).toBe(adminInTokyo);
});

test('who is in no role, or in one that the config lacks, has none', () => {
  expect(findCurrentRole([admin], { partition: 'aws', mode: 'classic', base: {} })).toBeUndefined();
  expect(findCurrentRole([admin], as('111122223333', 'Other'))).toBeUndefined();
  expect(findCurrentRole([admin], { ...as('111122223333', 'Admin'), partition: 'aws-cn' })).toBeUndefined();
});

const portal = { startUrl: 'https://portal.example.com/start/#/', permissionSet: 'Admin' };
const portalAdmin = role('sso-admin', '111122223333', 'Admin', { portal });

function cameIn(user: string, more: Partial<Identity> = {}): Identity {
  return { partition: 'aws', mode: 'classic', base: { account: '111122223333', user }, ...more };
}

test('who came in by a portal works as its role, without having switched', () => {
  const carol = cameIn('AWSReservedSSO_Admin_0123456789abcdef/carol');
  expect(findCurrentRole([admin, portalAdmin], carol)).toBe(portalAdmin);
  expect(findCurrentRole([admin, portalAdmin], { ...carol, mode: 'multi-session' })).toBe(portalAdmin);
  expect(findCurrentRole([portalAdmin], cameIn('AWSReservedSSO_Other_0123456789abcdef/carol'))).toBeUndefined();
  expect(findCurrentRole([portalAdmin], cameIn('Admin/carol'))).toBeUndefined();
  expect(findCurrentRole([portalAdmin], cameIn('carol'))).toBeUndefined();
});

test('of two portals with one role the one that the session came from is meant', () => {
  const other = { ...portalAdmin, portal: { ...portal, startUrl: 'https://other.example.com/start' } };
  const { base, ...carol } = cameIn('AWSReservedSSO_Admin_0123456789abcdef/carol');
  const identity = { ...carol, base: { ...base, portal: 'https://portal.example.com/start' } };
  expect(findCurrentRole([other, portalAdmin], identity)).toBe(portalAdmin);
});

describe('a role that several profiles lead to', () => {
  const meant = (roles: readonly Role[], identity: Identity): string[] =>
    findCurrentRoles(roles, identity).meant.map(({ name }) => name);
  const at = (name: string, startUrl: string) => ({ ...portalAdmin, key: name, name, portal: { ...portal, startUrl } });
  const carol = cameIn('AWSReservedSSO_Admin_0123456789abcdef/carol');

  it('is the current one by each address of its portal, the one that the session names first', () => {
    const roles = [
      at('by-id', 'https://d-1234567890.awsapps.com/start'),
      at('by-name', 'https://corp.awsapps.com/start'),
    ];
    expect(meant(roles, carol)).toEqual(['by-id', 'by-name']);
    for (const mode of ['classic', 'multi-session'] as const) {
      const identity = { ...carol, mode, base: { ...carol.base, portal: 'https://corp.awsapps.com/start' } };
      expect(meant(roles, identity)).toEqual(['by-name', 'by-id']);
    }
  });

  it('is the current one by each base, unless the console shows by which name it was chosen', () => {
    const roles = [
      role('from-hub', '111122223333', 'Admin', { base: 'hub' }),
      role('from-jump', '111122223333', 'team/Admin'),
    ];
    expect(meant(roles, as('111122223333', 'Admin'))).toEqual(['from-hub', 'from-jump']);
    expect(meant(roles, as('111122223333', 'Admin', 'from-jump'))).toEqual(['from-jump']);
  });
});

test('a portal role is not meant by a role of its name that was switched to', () => {
  expect(findCurrentRole([portalAdmin, admin], as('111122223333', 'Admin'))).toBe(admin);
  const switched = { ...as('111122223333', 'Admin'), base: cameIn('AWSReservedSSO_Admin_0123456789abcdef/c').base };
  expect(findCurrentRole([portalAdmin], switched)).toBeUndefined();
  const asSession = as('111122223333', 'AWSReservedSSO_Admin_0123456789abcdef');
  expect(findCurrentRole([portalAdmin], asSession)).toBe(portalAdmin);
});

describe('the forms of names that a portal’s sessions have', () => {
  const SET = 'AWSReservedSSO_Admin_0123456789abcdef';
  it.each([
    [undefined, SET, true],
    [undefined, 'Admin', false],
    ['account-access', SET, false],
    ['account-access', 'Admin', true],
    ['vanity', SET, true],
    ['vanity', 'Admin', true],
  ] as const)('of a portal of the kind %s, %s: %s', (kind, roleName, isOne) => {
    const candidate = role('r', '111122223333', 'Admin', { portal: { ...portal, ...(kind && { kind }) } });
    const expected = isOne ? candidate : undefined;
    for (const mode of ['classic', 'multi-session'] as const) {
      expect(findCurrentRole([candidate], cameIn(`${roleName}/carol`, { mode }))).toBe(expected);
      expect(findCurrentRole([candidate], { ...as('111122223333', roleName), mode })).toBe(expected);
      const other = cameIn(`${roleName.replace('Admin', 'Other')}/carol`, { mode });
      expect(findCurrentRole([candidate], other)).toBeUndefined();
    }
    const { base } = cameIn(`${roleName}/carol`);
    const session = { id: '111122223333-abcdefgh', base, hasTab: true };
    const beside: Identity = { partition: 'aws', mode: 'multi-session', base: {}, sessions: [session] };
    expect(createSessionFinder(beside)(candidate)).toBe(isOne ? session : undefined);
    // As a base it is asked for by name: nobody signs in twice under one.
    const profile: Profile = { name: 'b', line: 1, layer: 'personal', account: '111122223333' };
    const asked = { ...profile, ...(candidate.portal && { portal: candidate.portal }) };
    expect(matchBase(asked, signedInAs(cameIn(`${roleName}/carol`)))).toBe('matched');
    expect(matchBase(asked, signedInAs(cameIn(`${roleName.replace('Admin', 'Other')}/carol`)))).toBe('base-role');
  });

  it('are never those of an IAM user, who has none', () => {
    const vanity = role('r', '111122223333', 'carol', { portal: { ...portal, kind: 'vanity' } });
    expect(findCurrentRole([vanity], cameIn('carol'))).toBeUndefined();
  });
});
