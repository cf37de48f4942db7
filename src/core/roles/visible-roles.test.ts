import { describe, expect, it } from 'vitest';
import type { Profile } from '../model/profile.ts';
import type { Identity } from './identity.ts';
import { visibleRoles } from './visible-roles.ts';

const settings = { showAllRoles: false, showOnlyMatchingRoles: false };
const alice: Identity = {
  partition: 'aws',
  mode: 'classic',
  base: { account: '999999999999', alias: 'corp-jump', user: 'alice' },
};

function profile(name: string, rest: Partial<Profile> = {}): Profile {
  return { name, line: 1, layer: 'personal', ...rest };
}
function target(name: string, source: string, rest: Partial<Profile> = {}): Profile {
  return profile(name, { account: '111122223333', roleName: 'Dev', source, ...rest });
}
function simple(name: string, rest: Partial<Profile> = {}): Profile {
  return profile(name, { account: '222233334444', roleName: 'Admin', ...rest });
}
function look(profiles: readonly Profile[], identity: Identity | 'nobody' = alice, changed = {}) {
  const { reasons, hidden, ...rest } = visibleRoles(profiles, identity === 'nobody' ? undefined : identity, {
    ...settings,
    ...changed,
  });
  return {
    ...rest,
    shown: Object.fromEntries(rest.roles.map((role, index) => [role.name, reasons[index]])),
    hidden: Object.fromEntries(hidden.map(({ role, why, base }) => [role.name, base ? `${why} ${base}` : why])),
  };
}

const jump = profile('jump', { account: '999999999999' });
const other = profile('other', { account: '888888888888' });

describe('visibleRoles', () => {
  it('shows simple profiles and the targets of the base that is signed in', () => {
    const seen = look([simple('solo'), jump, target('dev', 'jump'), other, target('far', 'other')]);
    expect(seen).toMatchObject({ basis: 'matched', bases: ['jump'], shown: { solo: 'simple', dev: 'base' } });
    expect(seen.hidden).toEqual({ far: 'other-base other' });
    expect(seen.roles.map(role => role.name)).toEqual(['solo', 'dev']);
  });

  it('counts every base that matches, not only the first', () => {
    const byAlias = profile('by-alias', { account: 'corp-jump' });
    const seen = look([jump, byAlias, target('one', 'jump'), target('two', 'by-alias')]);
    expect(seen).toMatchObject({ bases: ['jump', 'by-alias'], shown: { one: 'base', two: 'base' }, hidden: {} });
  });

  it('takes several sections of one name as alternatives', () => {
    const twins = [profile('jump', { account: '888888888888' }), profile('jump', { account: 'corp-jump' })];
    expect(look([...twins, target('dev', 'jump')]).shown).toEqual({ dev: 'base' });
  });

  it('hides the targets of a base that asks for another role than the one signed in with', () => {
    const lead = profile('lead', { account: '999999999999', roleName: 'Lead' });
    const seen = look([lead, target('dev', 'lead')]);
    expect(seen.hidden).toEqual({ dev: 'base-role lead' });
    expect(seen).toMatchObject({ basis: 'no-base-matched', shown: { lead: 'simple' } });
    const sso = { ...alice, base: { ...alice.base, user: 'AWSReservedSSO_Lead_0123456789abcdef/alice' } };
    expect(look([lead, target('dev', 'lead')], sso).shown).toEqual({ lead: 'simple', dev: 'base' });
  });

  it('keeps a simple profile that is also a source, whoever is signed in', () => {
    expect(look([simple('both'), target('dev', 'both')])).toMatchObject({
      basis: 'no-base-matched',
      shown: { both: 'simple' },
      hidden: { dev: 'other-base both' },
    });
  });

  it('misses no base where the text has none', () => {
    expect(look([simple('solo')]).basis).toBe('matched');
    expect(look([])).toMatchObject({ basis: 'matched', roles: [] });
  });

  it('shows targets to everybody when nothing shows the account of their base', () => {
    const seen = look([profile('keys', { region: 'eu-west-1' }), target('cli', 'keys'), target('lost', 'nowhere')]);
    expect(seen.shown).toEqual({ cli: 'base-without-account', lost: 'base-not-defined' });
    expect(seen.basis).toBe('matched');
  });

  it('follows a chain of sources to the base that is signed in', () => {
    const seen = look([jump, target('middle', 'jump'), target('end', 'middle'), target('far', 'away'), other]);
    expect(seen.shown).toMatchObject({ middle: 'base', end: 'chain' });
    expect(look([other, target('middle', 'other'), target('end', 'middle')]).hidden).toEqual({
      middle: 'other-base other',
      end: 'other-base other',
    });
  });

  it('shows what the session in front may assume, in multi-session mode', () => {
    const session: Identity = {
      ...alice,
      mode: 'multi-session',
      role: { account: '111122223333', roleName: 'Dev' },
    };
    const seen = look([jump, target('middle', 'jump'), target('end', 'middle')], session);
    expect(seen.shown).toEqual({ end: 'base' });
    expect(seen.bases).toEqual(['middle']);
  });

  it('ends in a circle of sources', () => {
    expect(look([target('left', 'right'), target('right', 'left')]).shown).toEqual({
      left: 'base-not-defined',
      right: 'base-not-defined',
    });
  });

  it('shows all to an unknown identity, and says so', () => {
    const profiles = [jump, target('dev', 'jump'), other, target('far', 'other')];
    const unknown: Identity = { partition: 'aws', mode: 'classic', base: { user: 'alice' } };
    for (const identity of [unknown, 'nobody'] as const) {
      expect(look(profiles, identity)).toMatchObject({ basis: 'unknown-identity', shown: { dev: 'all', far: 'all' } });
    }
  });

  it('shows all when the user wants to see all, of the partition in front', () => {
    const profiles = [jump, other, target('far', 'other'), simple('china', { partition: 'aws-cn' })];
    expect(look(profiles, alice, { showAllRoles: true, showOnlyMatchingRoles: true })).toMatchObject({
      basis: 'show-all',
      bases: [],
      shown: { far: 'all' },
      hidden: { china: 'other-partition' },
    });
    expect(look(profiles, 'nobody').shown).toEqual({ far: 'all', china: 'all' });
  });

  it('offers a role whose partition nothing shows in the partition of the page', () => {
    const inChina: Identity = { ...alice, partition: 'aws-cn' };
    const seen = look([jump, target('dev', 'jump'), simple('gov', { partition: 'aws-us-gov' })], inChina);
    expect(seen.roles).toMatchObject([{ name: 'dev', partition: 'aws-cn' }]);
    expect(seen.hidden).toEqual({ gov: 'other-partition' });
  });

  it('keeps targets of the present role’s name while switched, when only those are wanted', () => {
    const switched: Identity = { ...alice, role: { account: '111122223333', roleName: 'Dev' } };
    const profiles = [
      jump,
      target('same', 'jump', { roleName: 'team/x/Dev' }),
      target('not', 'jump', { roleName: 'Ops' }),
      simple('solo'),
    ];
    const seen = look(profiles, switched, { showOnlyMatchingRoles: true });
    expect(seen).toMatchObject({ shown: { same: 'base', solo: 'simple' }, hidden: { not: 'other-role-name' } });
    expect(look(profiles, alice, { showOnlyMatchingRoles: true }).hidden).toEqual({});
  });

  it('goes through a very long chain without losing its footing', () => {
    const chain = Array.from({ length: 5_000 }, (_, index) => target(`p${index}`, `p${index + 1}`));
    expect(look(chain).roles).toHaveLength(5_000);
  });
});
