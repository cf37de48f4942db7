import { describe, expect, test } from 'vitest';
import { parseConfig } from '../config/parse-config.ts';
import { toRoles } from '../roles/to-roles.ts';
import { visibleRoles } from '../roles/visible-roles.ts';
import { DEFAULT_SETTINGS } from '../settings.ts';
import { combineLayers, parseReadOnlyLayers } from './layers.ts';
import type { Layer, Profile } from './profile.ts';

const JUMP = '[jump]\naws_account_id = 999999999999\ntarget_role_name = Admin\n';

function role(name: string, account: string, source?: string): string {
  return `[${name}]\nrole_arn = arn:aws:iam::${account}:role/Dev\n${source ? `source_profile = ${source}\n` : ''}`;
}

function combine(texts: Readonly<Partial<Record<Layer, string>>>): readonly Profile[] {
  const layers = Object.entries(texts) as [Layer, string][];
  return combineLayers(
    Object.fromEntries(layers.map(([layer, text]) => [layer, parseConfig(text, { layer }).profiles])),
  );
}

const listed = (profiles: readonly Profile[]): readonly string[] =>
  toRoles(profiles).map(({ name, account, layer }) => `${name} ${account.slice(0, 1)} ${layer ?? '-'}`);

describe('layers together', () => {
  test('are listed one after the other, each role with its layer', () => {
    const profiles = combine({
      sent: role('a', '111111111111'),
      team: role('b', '222222222222'),
      managed: role('c', '333333333333'),
      personal: role('d', '444444444444'),
    });
    expect(listed(profiles)).toEqual(['d 4 personal', 'c 3 managed', 'b 2 team', 'a 1 sent']);
  });

  test('say nothing of themselves where there is one only', () => {
    const team = parseConfig(role('a', '111111111111'), { layer: 'team' }).profiles;
    expect(combineLayers({ personal: [], team })).toBe(team);
    expect(listed(team)).toEqual(['a 1 -']);
    expect(combineLayers({})).toEqual([]);
  });

  test('list the first of several profiles of one name, and mark the others', () => {
    const profiles = combine({
      personal: role('a', '111111111111'),
      managed: role('b', '222222222222'),
      team: role('a', '333333333333') + role('b', '333333333333') + role('c', '333333333333'),
    });
    expect(listed(profiles)).toEqual(['a 1 personal', 'b 2 managed', 'c 3 team']);
    expect(profiles.filter(({ layer }) => layer === 'team').map(({ shadowedBy }) => shadowedBy)).toEqual([
      'personal',
      'managed',
      undefined,
    ]);
  });

  test('keep two sections of one name that stand in the same layer', () => {
    const twice = role('a', '111111111111') + role('a', '222222222222');
    expect(listed(combine({ personal: role('x', '444444444444'), team: twice }))).toHaveLength(3);
  });

  test('lose nothing to a section that names no account', () => {
    const personal = '[default]\nregion = eu-west-1\n';
    expect(listed(combine({ personal, team: role('default', '111111111111') }))).toEqual(['default 1 team']);
  });
});

describe('the base of a role', () => {
  const asUser = (account: string, profiles: readonly Profile[]): readonly string[] =>
    visibleRoles(
      profiles,
      { partition: 'aws', mode: 'classic', base: { account, user: 'alice' } },
      DEFAULT_SETTINGS,
    ).roles.map(({ name }) => name);

  test('may stand in another layer, with what it gives', () => {
    const profiles = combine({
      managed: JUMP,
      personal: '[a]\naws_account_id = 111111111111\nsource_profile = jump\n',
    });
    expect(toRoles(profiles)).toMatchObject([{ name: 'a', roleName: 'Admin', base: 'jump', layer: 'personal' }]);
    expect(asUser('999999999999', profiles)).toEqual(['a']);
    expect(asUser('888888888888', profiles)).toEqual([]);
  });

  test('is the one of its own layer, whatever the user calls theirs', () => {
    const own = `[jump]\naws_account_id = 888888888888\n${role('mine', '111111111111', 'jump')}`;
    const profiles = combine({ personal: own, team: JUMP + role('theirs', '222222222222', 'jump') });
    expect(asUser('999999999999', profiles)).toEqual(['theirs']);
    expect(asUser('888888888888', profiles)).toEqual(['mine']);
  });

  test('in two layers that form a circle ends somewhere', () => {
    const profiles = combine({
      personal: role('a', '111111111111', 'b'),
      team: role('b', '222222222222', 'a'),
    });
    expect(asUser('999999999999', profiles)).toEqual(['a', 'b']);
  });

  test('of another layer is no mistake, and neither is the role that it gives', () => {
    const text = '[a]\naws_account_id = 111111111111\nsource_profile = jump\n';
    const others = parseConfig(JUMP, { layer: 'team' }).profiles;
    expect(parseConfig(text).issues.map(({ code }) => code)).toEqual(['target_role_missing', 'source_undefined']);
    expect(parseConfig(text, { others }).issues).toEqual([]);
    expect(
      parseConfig('[base]\naws_account_id = 111111111111\n', { others: [{ ...others[0], source: 'base' } as Profile] })
        .issues,
    ).toEqual([]);
  });
});

test.each([
  [
    ['team', 'managed', 'personal', 'other', 1],
    ['managed', 'team'],
  ],
  ['team', []],
  [undefined, []],
])('reads %j as layers', (stored, layers) => {
  expect(parseReadOnlyLayers(stored)).toEqual(layers);
});
