import { isNamedByPortal } from '../model/portal.ts';
import type { Identity, OpenSession } from './identity.ts';
import { comparableAccounts, comparableRole, type SignedIn, signedInAs } from './match-base.ts';
import type { Role } from './role.ts';

/** How many sessions AWS lets a browser have open (docs/console.md 3.4). */
export const MOST_SESSIONS = 5;

/** The identity that a session works as, in a form that can be compared. */
export function sessionSignedInAs({ partition }: Pick<Identity, 'partition'>, session: OpenSession): SignedIn {
  return signedInAs({
    partition,
    mode: 'multi-session',
    base: session.base,
    ...(session.role && { role: session.role }),
  });
}

/**
 * All identities that are signed in, the one in front first; in classic mode that is the only one. A session with only a
 * known account could be anyone's there, so it counts only after its page has shown the identity.
 */
export function allSignedIn(identity: Identity): readonly SignedIn[] {
  const others = (identity.sessions ?? []).filter(session => session.id !== identity.sessionId && isKnown(session));
  return [signedInAs(identity), ...others.map(session => sessionSignedInAs(identity, session))];
}

/**
 * Finds the session that is certainly open and works as a role. Compares account or alias, and the role's name without
 * its path and without what IAM Identity Center adds to it.
 */
export function createSessionFinder(identity: Identity | undefined): (role: Role) => OpenSession | undefined {
  const sessions = (identity?.sessions ?? [])
    .filter(({ isUnsure }) => !isUnsure)
    .map(session => [session, sessionSignedInAs(identity as Identity, session)] as const);
  return role => {
    if (sessions.length === 0 || role.partition !== identity?.partition) return undefined;
    const accounts = [...comparableAccounts([role.account, role.alias])];
    const roleName = comparableRole(role.roleName);
    return sessions.find(
      ([session, who]) =>
        (!role.portal || isNamedByPortal(role.portal, roleNameOf(session))) &&
        who.roleName === roleName &&
        accounts.some(account => who.accounts.has(account)),
    )?.[0];
  };
}

/**
 * Name of the role that a session works as, as the session has it. The name of a permission set's role is longer than
 * that of a plain role.
 */
function roleNameOf({ base, role }: OpenSession): string {
  return role?.roleName ?? base.user?.split('/', 1)[0] ?? '';
}

/** Whether the user or role of a session is known, and not only its account. */
export function isKnown({ base, role }: Pick<OpenSession, 'base' | 'role'>): boolean {
  return role !== undefined || base.user !== undefined;
}

/**
 * The session to switch back to: the open session of the base of the session in front. `undefined` if it is not open, or
 * the session in front works as no role.
 */
export function findBaseSession(identity: Identity): OpenSession | undefined {
  const { base, role, sessions = [] } = identity;
  if (!role) return undefined;
  const accounts = [...comparableAccounts([base.account, base.alias])];
  return sessions.find(
    session =>
      session.id !== identity.sessionId &&
      session.role === undefined &&
      session.base.user === base.user &&
      [...comparableAccounts([session.base.account, session.base.alias])].some(account => accounts.includes(account)),
  );
}

/** Keeps the sessions seen before until the open ones are known: at first, a page shows only its own session. */
export function withSessionsOf(before: Identity | undefined, { sessions, ...now }: Identity): Identity {
  if (sessions) return { ...now, sessions };
  const known = before?.partition === now.partition ? before.sessions : undefined;
  return known?.some(({ id }) => id === now.sessionId) ? { ...now, sessions: known } : now;
}
