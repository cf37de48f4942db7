import { describe, expect, it } from 'vitest';
import type { Role } from './role.ts';
import { addressKey, createRoleFinder, roleKey } from './role-key.ts';

function role(name: string, roleName = 'Admin', account = '111122223333'): Role {
  const parts = { name, account, roleName, partition: 'aws' } as const;
  return { ...parts, key: roleKey(parts) };
}

describe('roleKey', () => {
  it('names partition, account, role with path, and profile', () => {
    expect(roleKey(role('prod', 'team/x/Admin'))).toBe('aws:111122223333:team/x/Admin#prod');
  });

  it('takes an alias in any case for the same account', () => {
    expect(addressKey(role('a', 'Admin', 'Corp-Jump'))).toBe(addressKey(role('b', 'Admin', 'corp-jump')));
  });
});

describe('a role finder', () => {
  it('finds the exact key among profiles of one role', () => {
    const roles = [role('tokyo'), role('virginia')];
    expect(createRoleFinder(roles)(roleKey(role('virginia')))).toBe(roles[1]);
  });

  it('finds a renamed profile by its role', () => {
    const renamed = role('production');
    expect(createRoleFinder([role('dev', 'Dev'), renamed])(roleKey(role('prod')))).toBe(renamed);
  });

  it('finds nothing when several profiles could be the renamed one', () => {
    expect(createRoleFinder([role('tokyo'), role('virginia')])(roleKey(role('prod')))).toBeUndefined();
  });

  it('finds nothing for a role that is gone, or a key that is none', () => {
    expect(createRoleFinder([role('prod')])(roleKey(role('prod', 'Dev')))).toBeUndefined();
    expect(createRoleFinder([role('prod')])('no key')).toBeUndefined();
    expect(createRoleFinder([])('')).toBeUndefined();
  });

  it('is not confused by # in a path or a name', () => {
    const odd = role('c# build', 'a#b/Admin');
    expect(createRoleFinder([odd])(roleKey(role('was #1', 'a#b/Admin')))).toBe(odd);
  });
});
