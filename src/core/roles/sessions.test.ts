import { describe, expect, it } from 'vitest';
import type { Profile } from '../model/profile.ts';
import { authorizingSessions } from './authorizing-sessions.ts';
import type { Identity, OpenSession } from './identity.ts';
import type { Role } from './role.ts';
import { createSessionFinder, findBaseSession, withSessionsOf } from './sessions.ts';
import { toRoles } from './to-roles.ts';
import { visibleRoles } from './visible-roles.ts';
import { workingRole } from './working-role.ts';

const alice = { account: '999999999999', alias: 'corp-jump', user: 'alice' };
const session = (id: string, rest: Partial<OpenSession>): OpenSession => ({ id, base: alice, hasTab: true, ...rest });
const jump = session('999999999999-aaaaaaaa', {});
const dev = session('111122223333-bbbbbbbb', { role: { account: '111122223333', roleName: 'Dev' } });
/** The identity of a page whose names are late, and of a page of IAM Identity Center. */
const bare = session('222233334444-cccccccc', { base: { account: '222233334444', user: 'Ops/alice' } });
const sso = session('333344445555-dddddddd', {
  base: { account: '333344445555', user: 'AWSReservedSSO_Admin_0123456789abcdef/alice' },
});

function inFront(front: OpenSession, ...others: readonly OpenSession[]): Identity {
  const { id, base, role } = front;
  return {
    partition: 'aws',
    mode: 'multi-session',
    base,
    ...(role && { role }),
    sessionId: id,
    sessions: [front, ...others],
  };
}
function profile(name: string, rest: Partial<Profile> = {}): Profile {
  return { name, line: 1, layer: 'personal', ...rest };
}
function roleOf(account: string, roleName: string, rest: Partial<Role> = {}): Role {
  return { key: 'k', name: 'n', account, roleName, partition: 'aws', ...rest };
}

describe('createSessionFinder', () => {
  const find = createSessionFinder(inFront(jump, dev, bare, sso));

  it.each([
    ['by account and role', roleOf('111122223333', 'Dev'), dev],
    ['by the role without its path', roleOf('111122223333', 'team/x/Dev'), dev],
    ['of a page whose names are late', roleOf('222233334444', 'Ops'), bare],
    ['by its permission set', roleOf('333344445555', 'Admin'), sso],
    ['by the role behind a permission set', roleOf('333344445555', 'AWSReservedSSO_Admin_0123456789abcdef'), sso],
    ['by an alias that the config tells', roleOf('dev-account', 'Dev', { alias: '111122223333' }), dev],
  ])('finds the session of a role %s', (_, role, found) => {
    expect(find(role)).toBe(found);
  });

  it('finds none of another role, account or partition, and none in classic mode', () => {
    expect(find(roleOf('111122223333', 'Ops'))).toBeUndefined();
    expect(find(roleOf('999999999999', 'Dev'))).toBeUndefined();
    expect(find(roleOf('111122223333', 'Dev', { partition: 'aws-cn' }))).toBeUndefined();
    expect(createSessionFinder(undefined)(roleOf('111122223333', 'Dev'))).toBeUndefined();
    const classic: Identity = { partition: 'aws', mode: 'classic', base: alice };
    expect(createSessionFinder(classic)(roleOf('111122223333', 'Dev'))).toBeUndefined();
  });
});

describe('switching back', () => {
  it('leads to the open session of who signed in', () => {
    expect(findBaseSession(inFront(dev, bare, jump))).toBe(jump);
  });

  it('leads nowhere from nobody’s role, or where that session is closed or somebody else’s', () => {
    expect(findBaseSession(inFront(jump, dev))).toBeUndefined();
    expect(findBaseSession(inFront(dev, bare))).toBeUndefined();
    const bob = session('999999999999-eeeeeeee', { base: { ...alice, user: 'bob' } });
    expect(findBaseSession(inFront(dev, bob))).toBeUndefined();
  });
});

describe('the sessions that may assume a role', () => {
  const profiles = [
    profile('jump', { account: '999999999999' }),
    profile('dev', { account: '111122223333', roleName: 'Dev', source: 'jump' }),
    profile('deep', { account: '888877776666', roleName: 'Deep', source: 'dev' }),
    profile('solo', { account: '777766665555', roleName: 'Solo' }),
    profile('far', { account: '666655554444', roleName: 'Far', source: 'elsewhere' }),
    profile('elsewhere', { account: '555544443333' }),
    profile('cli', { account: '777766665555', roleName: 'Cli', source: 'keys' }),
    profile('keys', { region: 'eu-west-1' }),
  ];
  const may = (name: string, identity: Identity) => {
    const role = toRoles(profiles).find(found => found.name === name) ?? roleOf('0', '0');
    return authorizingSessions(profiles, role, identity).map(({ id }) => id.slice(-1));
  };

  it('are those that the config names as its base, be they in front or not', () => {
    expect(may('dev', inFront(jump, bare))).toEqual(['a']);
    expect(may('dev', inFront(bare, jump))).toEqual(['a']);
    expect(may('deep', inFront(jump, dev))).toEqual(['b']);
  });

  it('are all where the config names none that is open: who signed in, then who is in front', () => {
    expect(may('solo', inFront(jump, dev, bare))).toEqual(['a', 'c', 'b']);
    expect(may('solo', inFront(dev, bare, jump))).toEqual(['a', 'b', 'c']);
    expect(may('far', inFront(dev, jump))).toEqual(['a', 'b']);
    expect(may('cli', inFront(dev))).toEqual(['b']);
  });

  it('are asked with their tabs before those without', () => {
    expect(may('solo', inFront(jump, { ...bare, hasTab: false }, dev))).toEqual(['a', 'b', 'c']);
  });

  it('offer what any of them may switch to, each role once', () => {
    const seen = (identity: Identity) => {
      const settings = { showAllRoles: false, showOnlyMatchingRoles: false };
      const { roles, basis, bases, chained } = visibleRoles(profiles, identity, settings);
      return { names: roles.map(({ name }) => name), basis, bases, chained: [...chained] };
    };
    expect(seen(inFront(jump)).names).toEqual(['dev', 'solo', 'cli']);
    expect(seen(inFront(bare, jump))).toEqual({
      names: ['dev', 'solo', 'cli'],
      basis: 'matched',
      bases: [],
      chained: [],
    });
    expect(seen(inFront(jump, dev))).toMatchObject({ names: ['dev', 'deep', 'solo', 'cli'], bases: ['jump'] });
    const classic: Identity = { partition: 'aws', mode: 'classic', base: alice };
    expect(seen(classic)).toMatchObject({
      names: ['dev', 'deep', 'solo', 'cli'],
      chained: [[expect.any(String), 'dev']],
    });
  });
});

describe('what a page shows at once', () => {
  const { sessions: _, ...early } = inFront(jump);

  it('is completed by the sessions that stood beside it before, and by no others', () => {
    const before = inFront(dev, jump);
    expect(withSessionsOf(before, early)).toEqual({ ...early, sessions: before.sessions });
    expect(withSessionsOf(inFront(dev), early)).toEqual(early);
    expect(withSessionsOf(undefined, early)).toEqual(early);
    expect(withSessionsOf(before, inFront(jump))).toEqual(inFront(jump));
  });

  it('names the role of its session, in multi-session mode only', () => {
    expect(workingRole(inFront(bare))).toEqual({ account: '222233334444', roleName: 'Ops' });
    expect(workingRole(inFront(sso))?.roleName).toBe('Admin');
    expect(workingRole(inFront(dev))).toBe(dev.role);
    expect(workingRole(inFront(jump))).toBeUndefined();
    expect(workingRole({ partition: 'aws', mode: 'classic', base: sso.base })).toBeUndefined();
  });
});
