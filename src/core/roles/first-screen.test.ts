import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstScreen, identityKey, parseFirstScreen } from './first-screen.ts';
import type { Identity } from './identity.ts';
import type { Role } from './role.ts';
import { roleKey } from './role-key.ts';
import type { RoleSection } from './role-list.ts';

const alice: Identity = {
  partition: 'aws',
  mode: 'classic',
  base: { account: '999999999999', alias: 'corp-jump', user: 'alice' },
};

function roles(count: number, rest: Partial<Role> = {}): readonly Role[] {
  return Array.from({ length: count }, (_, index) => {
    const address = { partition: 'aws', account: '111122223333', roleName: `R${index}` } as const;
    return { ...address, key: roleKey({ ...address, name: `r${index}` }), name: `r${index}`, ...rest };
  });
}

const list: readonly RoleSection[] = [
  { kind: 'favorites', roles: roles(2, { mfa: true, region: 'eu-west-1' }) },
  { kind: 'group', title: 'Core', base: 'corp-jump', roles: roles(100) },
  { kind: 'ungrouped', roles: roles(5) },
  { kind: 'history', roles: roles(3) },
];

describe('firstScreen', () => {
  it('has the first rows under their headings, and the number of all roles', () => {
    const screen = firstScreen(alice, list);
    expect(screen.sections.map(({ kind, roles: rows }) => [kind, rows.length])).toEqual([
      ['favorites', 2],
      ['group', 22],
    ]);
    expect(screen.total).toBe(110);
  });

  it('comes back from storage as it went', () => {
    const screen = firstScreen(alice, list);
    expect(parseFirstScreen(JSON.parse(JSON.stringify(screen)))).toEqual(screen);
  });

  it('carries no long images', () => {
    const long = roles(1, { image: `data:image/png;base64,${'A'.repeat(1000)}`, color: 'ff0000' });
    const short = roles(1, { image: 'https://example.com/p.png' });
    const screen = firstScreen(alice, [{ kind: 'ungrouped', roles: [...long, ...short] }]);
    const [first, second] = screen.sections[0]?.roles ?? [];
    expect(first?.image).toBeUndefined();
    expect(first?.color).toBe('ff0000');
    expect(second?.image).toBe('https://example.com/p.png');
  });

  it('is nothing when what is stored is none', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        expect(parseFirstScreen(value)).toBeUndefined();
      }),
    );
    const screen = firstScreen(alice, list);
    expect(parseFirstScreen({ ...screen, sections: [{ kind: 'group', roles: [{ name: 'x' }] }] })).toBeUndefined();
    expect(parseFirstScreen({ ...screen, sections: [{ kind: 'other', roles: [] }] })).toBeUndefined();
  });
});

describe('identityKey', () => {
  it('differs with whatever changes the list', () => {
    const others: readonly Identity[] = [
      alice,
      { ...alice, partition: 'aws-cn' },
      { ...alice, mode: 'multi-session' },
      { ...alice, base: { ...alice.base, user: 'bob' } },
      { ...alice, base: { alias: 'corp-jump', user: 'alice' } },
      { ...alice, role: { account: '111122223333', roleName: 'Dev' } },
    ];
    expect(new Set(others.map(identityKey)).size).toBe(others.length);
    expect(identityKey({ ...alice })).toBe(identityKey(alice));
  });
});
