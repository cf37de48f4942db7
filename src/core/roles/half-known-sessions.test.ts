import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Profile } from '../model/profile.ts';
import type { Identity, OpenSession } from './identity.ts';
import { createSessionFinder } from './sessions.ts';
import { toRoles } from './to-roles.ts';
import { visibleRoles } from './visible-roles.ts';

const ACCOUNTS = ['111122220001', '111122220003', '999999999999'];
const NAMES = ['Developer', 'ReadOnly'];
const SETTINGS = { showAllRoles: false, showOnlyMatchingRoles: false };

/** Bases with and without a role, and as many roles from each: who works as a base's role may have its roles. */
const config = fc
  .array(
    fc.record({
      account: fc.constantFrom(...ACCOUNTS),
      roleName: fc.option(fc.constantFrom(...NAMES), { nil: undefined }),
      source: fc.option(fc.nat(7), { nil: undefined }),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map(bases =>
    bases.flatMap(({ account, roleName, source }, index): Profile[] => [
      {
        ...{ name: `base ${index}`, line: 1, layer: 'personal' as const, account },
        ...(roleName !== undefined && { roleName }),
        ...(source !== undefined && source < index && roleName !== undefined && { source: `base ${source}` }),
      },
      {
        ...{ name: `role ${index}`, line: 2, layer: 'personal' as const, source: `base ${index}` },
        ...{ account: `${222_200_000_000 + index}`, roleName: 'Target' },
      },
    ]),
  );

const who = fc.oneof(
  fc.constantFrom(...ACCOUNTS).map(account => ({ base: { account, user: 'alice' } })),
  fc.tuple(fc.constantFrom(...ACCOUNTS), fc.constantFrom(...NAMES)).map(([account, roleName]) => ({
    base: { account: '999999999999', user: 'alice' },
    role: { account, roleName },
  })),
);

/** How much is known of a session whose tab was closed before its page had said who it is. */
const KNOWN = ['all', 'as its user', 'account', 'nothing'] as const;

function seen(session: OpenSession, known: (typeof KNOWN)[number]): readonly OpenSession[] {
  const { base, role, ...rest } = session;
  const account = role?.account ?? base.account ?? '';
  if (known === 'nothing') return [];
  if (known === 'account') return [{ ...rest, base: { account } }];
  if (known === 'all' || !role) return [session];
  return [{ ...rest, base: { account, user: `${role.roleName}/alice` } }];
}

const sessions = fc.array(fc.tuple(who, fc.boolean()), { minLength: 1, maxLength: 4 }).map(all =>
  all.map(([{ base, ...more }, hasTab], index): OpenSession => {
    const account = 'role' in more ? more.role.account : base.account;
    return { id: `${account}-aaaaaaa${index}`, base, ...more, hasTab };
  }),
);

function identityOf(open: readonly OpenSession[], known: (session: OpenSession) => readonly OpenSession[]): Identity {
  const [front, ...others] = open as [OpenSession, ...OpenSession[]];
  const { id: sessionId, base, role } = front;
  return {
    ...{ partition: 'aws', mode: 'multi-session', base, sessionId, sessions: [front, ...others.flatMap(known)] },
    ...(role && { role }),
  };
}

function listed(profiles: readonly Profile[], identity: Identity): readonly string[] {
  return visibleRoles(profiles, identity, SETTINGS).roles.map(({ name }) => name);
}

it('lets in no role that the session would not bring once it is known, and none more than without it', () => {
  const knowledge = fc.array(fc.constantFrom(...KNOWN), { minLength: 4, maxLength: 4 });
  const property = fc.property(config, sessions, knowledge, (profiles, open, known) => {
    const certain = listed(
      profiles,
      identityOf(open, session => [session]),
    );
    const half = identityOf(open, session => seen(session, known[open.indexOf(session)] ?? 'all'));
    expect(certain).toEqual(expect.arrayContaining([...listed(profiles, half)]));

    const isAccountOnly = ({ base, role }: OpenSession): boolean => role === undefined && base.user === undefined;
    const without = { ...half, sessions: half.sessions?.filter(session => !isAccountOnly(session)) ?? [] };
    expect(listed(profiles, half)).toEqual(listed(profiles, without));
  });
  fc.assert(property, { numRuns: 500 });
});

it('marks no role by it', () => {
  const property = fc.property(config, sessions, (profiles, open) => {
    const find = createSessionFinder(identityOf(open, session => seen(session, 'account')));
    for (const role of toRoles(profiles)) expect([undefined, open[0]]).toContain(find(role));
  });
  fc.assert(property, { numRuns: 200 });
});

it('marks no role by a session of which nothing shows that it is still open', () => {
  const property = fc.property(config, sessions, (profiles, open) => {
    const find = createSessionFinder(identityOf(open, session => [{ ...session, isUnsure: true }]));
    for (const role of toRoles(profiles)) expect([undefined, open[0]]).toContain(find(role));
  });
  fc.assert(property, { numRuns: 200 });
});
