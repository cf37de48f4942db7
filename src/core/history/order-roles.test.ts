import { describe, expect, it } from 'vitest';
import type { Role } from '../roles/role.ts';
import { roleKey } from '../roles/role-key.ts';
import type { RoleOrder } from '../settings.ts';
import { EMPTY_LEDGER, type Ledger, recordUse } from './ledger.ts';
import { orderRoles } from './order-roles.ts';

const base = 'aws/999999999999/alice';
const DAY = 24 * 60 * 60 * 1000;
const NOW = Date.UTC(2026, 10, 23);

function role(name: string, roleName = name): Role {
  const address = { partition: 'aws', account: '111122223333', roleName } as const;
  return { ...address, key: roleKey({ ...address, name }), name };
}

/** Each role's uses, as days ago. */
function used(uses: Readonly<Record<string, readonly number[]>>): Ledger {
  const all = Object.entries(uses).flatMap(([name, days]) => days.map(day => ({ name, day })));
  return all
    .toSorted((one, other) => other.day - one.day)
    .reduce((ledger, { name, day }) => {
      const { key: _, name: profile, ...address } = role(name);
      return recordUse(ledger, base, { ...address, profile }, NOW - day * DAY);
    }, EMPTY_LEDGER);
}

const ordered = (roles: readonly Role[], order: RoleOrder, ledger = EMPTY_LEDGER) =>
  orderRoles({ roles, order, ledger, base }).map(({ name }) => name);

const roles = ['dev-10', 'prod', 'Dev-2', 'audit', 'データ', 'dev-1'].map(name => role(name));

describe('roles in order', () => {
  it('of the text are as they came', () => {
    expect(orderRoles({ roles, order: 'text', ledger: EMPTY_LEDGER, base })).toBe(roles);
  });

  it('of their names ignore case before they mind it, and take numbers by their value', () => {
    expect(ordered(roles, 'name')).toEqual(['audit', 'dev-1', 'Dev-2', 'dev-10', 'prod', 'データ']);
  });

  it('of their names stay in text order where they have the same', () => {
    const twins = [role('b'), role('a', 'Second'), role('a', 'First')];
    expect(orderRoles({ roles: twins, order: 'name', ledger: EMPTY_LEDGER, base })).toEqual([
      twins[1],
      twins[2],
      twins[0],
    ]);
  });

  it('of use begin with the most and latest used; those never used follow as in the text', () => {
    const ledger = used({ audit: [0], prod: [0, 1, 2], 'dev-1': [60] });
    expect(ordered(roles, 'used', ledger)).toEqual(['prod', 'audit', 'dev-1', 'dev-10', 'Dev-2', 'データ']);
  });

  it('of use count what this identity used, and the profile that was chosen', () => {
    const twins = [role('first', 'Dev'), role('other'), role('chosen', 'Dev')];
    const { key: _, name: profile, ...address } = role('chosen', 'Dev');
    const ledger = recordUse(EMPTY_LEDGER, base, { ...address, profile }, NOW);
    expect(ordered(twins, 'used', ledger)).toEqual(['chosen', 'first', 'other']);
    expect(orderRoles({ roles: twins, order: 'used', ledger, base: 'aws/999999999999/bob' })).toBe(twins);
  });
});
