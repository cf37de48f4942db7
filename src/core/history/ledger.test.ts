import { describe, expect, it } from 'vitest';
import type { Role } from '../roles/role.ts';
import { roleKey } from '../roles/role-key.ts';
import { portalKey } from './base-key.ts';
import { EMPTY_LEDGER, type Ledger, mostUsedRoles, recentRoles, recordUse } from './ledger.ts';

const alice = 'aws/999999999999/alice';
const bob = 'aws/999999999999/bob';

function role(name: string, roleName = name): Role {
  const address = { partition: 'aws', account: '111122223333', roleName } as const;
  return { ...address, key: roleKey({ ...address, name }), name };
}

function use(ledger: Ledger, name: string, now: number, base = alice, roleName = name): Ledger {
  const { partition, account } = role(name);
  return recordUse(ledger, base, { partition, account, roleName, profile: name }, now);
}

describe('recordUse', () => {
  it('notes a role with its first use', () => {
    const noted = recordUse(
      EMPTY_LEDGER,
      alice,
      { partition: 'aws', account: '111122223333', roleName: 'team/Dev', displayName: 'dev', color: 'ff0000' },
      1000,
    );
    expect(noted[alice]).toEqual([
      {
        partition: 'aws',
        account: '111122223333',
        roleName: 'team/Dev',
        displayName: 'dev',
        color: 'ff0000',
        firstUsed: 1000,
        lastUsed: 1000,
        count: 1,
      },
    ]);
  });

  it('counts further uses, puts the role first, and takes the newer name', () => {
    const ledger = use(use(use(EMPTY_LEDGER, 'one', 1), 'two', 2), 'other name', 3, alice, 'one');
    expect(ledger[alice]).toMatchObject([
      { roleName: 'one', profile: 'other name', firstUsed: 1, lastUsed: 3, count: 2 },
      { roleName: 'two', count: 1 },
    ]);
  });

  it('keeps what a use does not show: label, color, pin', () => {
    const before: Ledger = {
      [alice]: [{ ...role('one'), displayName: 'One', pinned: true, firstUsed: 1, lastUsed: 1, count: 1 }],
    };
    expect(use(before, 'one', 2)[alice]).toMatchObject([{ displayName: 'One', pinned: true, count: 2 }]);
  });

  it('keeps a record for each who signs in, and changes nothing that was given', () => {
    const before = use(EMPTY_LEDGER, 'one', 1);
    const after = use(before, 'one', 2, bob);
    expect(after[alice]).toBe(before[alice]);
    expect(before[bob]).toBeUndefined();
    expect(EMPTY_LEDGER).toEqual({});
  });
});

describe('recentRoles', () => {
  const roles = [role('one'), role('two'), role('three')];

  it('gives the roles on offer, the last used first', () => {
    const ledger = use(use(use(EMPTY_LEDGER, 'one', 1), 'gone', 2), 'three', 3);
    expect(recentRoles(ledger, alice, roles).map(({ name }) => name)).toEqual(['three', 'one']);
    expect(recentRoles(ledger, alice, roles, 1).map(({ name }) => name)).toEqual(['three']);
    expect(recentRoles(ledger, bob, roles)).toEqual([]);
  });

  it('gives the profile that was chosen, where several stand for one role', () => {
    const profiles = [role('tokyo', 'Dev'), role('virginia', 'Dev')];
    const chosen = (name: string) =>
      recentRoles(use(EMPTY_LEDGER, name, 1, alice, 'Dev'), alice, profiles).map(found => found.name);
    expect(chosen('virginia')).toEqual(['virginia']);
    expect(chosen('tokyo')).toEqual(['tokyo']);
    expect(chosen('renamed since')).toEqual(['tokyo']);
  });
});

describe('roles of access portals', () => {
  const portal = { startUrl: 'https://portal.example.com/start', permissionSet: 'Dev' };
  const address = { partition: 'aws', account: '111122223333', roleName: 'Dev', portal } as const;
  const opened: Role = { ...address, key: roleKey({ ...address, name: 'sso dev' }), name: 'sso dev' };
  const noted = recordUse(use(EMPTY_LEDGER, 'Dev', 1), portalKey(alice), { ...address, profile: 'sso dev' }, 2);

  it('are recent for whoever is signed in, and no others than the roles of their names', () => {
    const roles = [role('Dev'), opened];
    expect(recentRoles(noted, alice, roles).map(({ name }) => name)).toEqual(['sso dev', 'Dev']);
    expect(recentRoles(noted, bob, roles).map(({ name }) => name)).toEqual(['sso dev']);
    expect(mostUsedRoles(noted, bob, roles).map(({ name }) => name)).toEqual(['sso dev']);
    expect(recentRoles(noted, 'aws-cn/999999999999/bob', roles)).toEqual([]);
  });
});
