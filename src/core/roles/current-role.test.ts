import { expect, test } from 'vitest';
import { findCurrentRole } from './current-role.ts';
import type { Identity } from './identity.ts';
import type { Role } from './role.ts';

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

test('an alias stands for the account', () => {
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

test('a portal role is not meant by a role of its name that was switched to', () => {
  expect(findCurrentRole([portalAdmin, admin], as('111122223333', 'Admin'))).toBe(admin);
  const switched = { ...as('111122223333', 'Admin'), base: cameIn('AWSReservedSSO_Admin_0123456789abcdef/c').base };
  expect(findCurrentRole([portalAdmin], switched)).toBeUndefined();
  const asSession = as('111122223333', 'AWSReservedSSO_Admin_0123456789abcdef');
  expect(findCurrentRole([portalAdmin], asSession)).toBe(portalAdmin);
});
