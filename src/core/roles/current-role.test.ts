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
