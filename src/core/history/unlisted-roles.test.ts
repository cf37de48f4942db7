import { expect, it } from 'vitest';
import { roleKey } from '../roles/role-key.ts';
import { portalKey } from './base-key.ts';
import type { LedgerEntry } from './ledger.ts';
import { unlistedFor, unlistedRoles } from './unlisted-roles.ts';

const base = 'aws/999999999999/alice';
const account = '111122223333';
const entry = (roleName: string, more: Partial<LedgerEntry> = {}): LedgerEntry => ({
  ...{ partition: 'aws', account, roleName, firstUsed: 1, lastUsed: 1, count: 1 },
  ...more,
});
const role = (roleName: string, more: object = {}) => ({
  ...{ key: `aws:${account}:${roleName}#x`, name: 'x', account, roleName, partition: 'aws' as const },
  ...more,
});

it('roles of the ledger that have no profile are roles of their own, as the console labels them', () => {
  const known = entry('team/New', { displayName: 'New\u202e one', color: 'ff0000', mfa: true });
  const key = roleKey({ partition: 'aws', account, roleName: 'team/New', name: 'New one' });
  expect(unlistedRoles({ [base]: [entry('Old'), known] }, base, [role('Old')])).toEqual([
    { key, name: 'New one', account, roleName: 'team/New', partition: 'aws', color: 'ff0000', mfa: true },
  ]);
});

it.each([
  [entry('A', { account: 'Corp-Dev' }), role('A', { alias: 'corp-dev' })],
  [entry('A', { account: 'corp-dev' }), role('A', { account: 'corp-dev' })],
])('a role is known by its account’s alias, too', (noted, listed) => {
  expect(unlistedRoles({ [base]: [noted] }, base, [listed])).toEqual([]);
});

it('one without a label is called as the console proposes, and others’ roles are not shown', () => {
  expect(unlistedRoles({ [base]: [entry('A')] }, base, [])[0]?.name).toBe(`A @ ${account}`);
  expect(unlistedRoles({ [base]: [entry('A', { profile: 'gone' })] }, base, [])[0]?.name).toBe('gone');
  expect(unlistedRoles({ [base]: [entry('A')] }, 'aws/999999999999/bob', [])).toEqual([]);
});

it('what is listed is all of the config, hidden or not; and no role of another partition', () => {
  const identity = { partition: 'aws', base: { account: '999999999999', user: 'alice' } } as const;
  const ledger = { [base]: [entry('A'), entry('B'), entry('C'), entry('D', { partition: 'aws-cn' })] };
  const hidden = [{ role: role('B'), why: 'other-base' as const }];
  expect(unlistedFor(identity, ledger, { roles: [role('A')], hidden }).map(({ roleName }) => roleName)).toEqual(['C']);
});

it('a role of an access portal that the config lacks is opened as it was', () => {
  const portal = { startUrl: 'https://portal.example.com/start', permissionSet: 'Admin' };
  const ledger = { [portalKey(base)]: [entry('Admin', { portal, profile: 'sso admin' })] };
  const key = roleKey({ partition: 'aws', account, roleName: 'Admin', name: 'sso admin', portal });
  const unlisted = { key, name: 'sso admin', account, roleName: 'Admin', partition: 'aws', portal };
  expect(unlistedRoles(ledger, base, [])).toEqual([unlisted]);
  expect(unlistedRoles(ledger, base, [role('Admin')])).toEqual([unlisted]);
  expect(unlistedRoles(ledger, base, [role('Admin', { portal })])).toEqual([]);
});
