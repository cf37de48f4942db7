import { describe, expect, it } from 'vitest';
import type { Role } from './role.ts';
import { roleKey } from './role-key.ts';
import { type RoleSection, roleList } from './role-list.ts';

function role(name: string, rest: Partial<Role> = {}): Role {
  const address = { partition: 'aws', account: '111122223333', roleName: name } as const;
  return { ...address, key: roleKey({ ...address, name }), name, ...rest };
}

/** Each section as `heading: names`. */
function outline(roles: readonly Role[], favorites: readonly Role[] = [], recents: readonly Role[] = []): string[] {
  return outlineOf(roleList({ roles, order: 'text', favorites: favorites.map(({ key }) => key), recents }));
}

function outlineOf(sections: readonly RoleSection[]): string[] {
  return sections.map(section => {
    const heading = [section.kind, section.title, section.base].filter(part => part !== undefined).join(' / ');
    return `${heading}: ${section.roles.map(({ name }) => name).join(' ')}`;
  });
}

const core = { group: 'Core platform', base: 'corp-jump' };
const [solo, one, data, two, target] = [
  role('solo'),
  role('one', core),
  role('data', { group: 'Data' }),
  role('two', core),
  role('target', { base: 'corp-jump' }),
] as const;
const roles = [solo, one, data, two, target];

describe('roleList', () => {
  it('groups by group, else by base, in the order of the text', () => {
    expect(outline(roles)).toEqual([
      'ungrouped: solo',
      'group / Core platform / corp-jump: one two',
      'group / Data: data',
      'group / corp-jump: target',
    ]);
  });

  it('names no base where the roles of a group have several', () => {
    expect(outline([one, role('three', { group: 'Core platform', base: 'other' })])).toEqual([
      'group / Core platform: one three',
    ]);
  });

  it('puts favorites first in the user’s order, then recent ones, each role in one place', () => {
    expect(outline(roles, [two, solo], [solo, target, two])).toEqual([
      'favorites: two solo',
      'recent: target',
      'group / Core platform / corp-jump: one',
      'group / Data: data',
    ]);
  });

  it('lists five recent roles, however many favorites there are', () => {
    const many = Array.from({ length: 9 }, (_, index) => role(`r${index}`));
    expect(outline(many, many.slice(0, 2), many)).toEqual([
      'favorites: r0 r1',
      'recent: r2 r3 r4 r5 r6',
      'ungrouped: r7 r8',
    ]);
  });

  it('leaves out favorites that are not offered, keeps those of renamed profiles, and counts each once', () => {
    const was = { ...one, key: roleKey({ ...one, name: 'old name' }) };
    expect(outline([one], [role('gone'), was, one])).toEqual(['favorites: one']);
  });

  it('keeps groups in their places when a favorite or a use takes their first role away', () => {
    expect(outline([one, data, two], [one])).toEqual([
      'favorites: one',
      'group / Core platform / corp-jump: two',
      'group / Data: data',
    ]);
  });

  it('orders groups by name where roles are, those without a group last', () => {
    const tenth = role('a', { group: 'Team 10' });
    const second = role('z', { group: 'team 2' });
    const sorted = roleList({ roles: [tenth, ...roles, second], order: 'name', favorites: [], recents: [] });
    expect(outlineOf(sorted)).toEqual([
      'group / Core platform / corp-jump: one two',
      'group / corp-jump: target',
      'group / Data: data',
      'group / team 2: z',
      'group / Team 10: a',
      'ungrouped: solo',
    ]);
  });

  it('groups by account, each by its alias where one of its roles knows it', () => {
    const other = { account: '444455556666', group: 'Data' };
    const list = roleList({
      ...{ roles: [solo, role('lake', other), one, role('mart', { ...other, alias: 'data' })] },
      ...{ order: 'text', groupBy: 'account', favorites: [], recents: [] },
    });
    expect(
      list.map(({ kind, title, account, roles: of }) => [kind, title, account, of.map(({ name }) => name)]),
    ).toEqual([
      ['account', undefined, '111122223333', ['solo', 'one']],
      ['account', 'data', '444455556666', ['lake', 'mart']],
    ]);
  });

  it('is empty without roles', () => {
    expect(outline([])).toEqual([]);
  });

  it('puts what only the history shows last, unless it is a favorite', () => {
    const [old, favorite] = [role('old'), role('favorite')];
    const list = roleList({
      ...{ roles: [solo], order: 'name', recents: [] },
      ...{ favorites: [favorite.key], unlisted: [old, favorite] },
    });
    expect(outlineOf(list)).toEqual(['favorites: favorite', 'ungrouped: solo', 'history: old']);
  });
});
