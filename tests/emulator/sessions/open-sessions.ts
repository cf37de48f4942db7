import type { PartitionHosts } from '../partitions.ts';
import type { Exchange } from '../server/exchange.ts';
import type { Session, StartedSession } from '../sign-in/sessions.ts';
import type { EmulatorState } from '../state.ts';

/** A session of a browser in multi-session mode. */
export interface OpenSession extends StartedSession {
  readonly session: Session & { readonly differentiator: string };
}

/** A browser can have at most this many (docs/console.md 3.4.3). */
export const SESSION_LIMIT = 5;

/** One cookie for each session, at sign-in hosts only. Its name is made up. */
const PREFIX = 'aws-session-creds-';

/** The sessions that this browser is signed in to, oldest first. For requests to sign-in hosts. */
export function openSessions({ cookies }: Exchange, { sessions }: EmulatorState): OpenSession[] {
  const named = [...cookies].filter(([name]) => name.startsWith(PREFIX));
  return named
    .map(([, credentials]) => ({ credentials, session: sessions.find(credentials) }))
    .filter((found): found is OpenSession => found.session?.differentiator !== undefined)
    .sort((one, other) => one.session.sequence - other.session.sequence);
}

/** Whether the browser was ever signed in to this session, also if it has ended. */
export function hadSession({ cookies }: Exchange, differentiator: string): boolean {
  return cookies.has(PREFIX + differentiator);
}

export function sessionCookie({ credentials, session }: OpenSession, partition: PartitionHosts): string {
  return `${PREFIX}${session.differentiator}=${credentials}; ${scope(partition)}`;
}

/** Sign-in cannot remove the cookie that only a session's host has. */
export function goneSessionCookies(differentiator: string, partition: PartitionHosts): string[] {
  return [
    `${PREFIX}${differentiator}=; ${scope(partition)}; Max-Age=0`,
    `__Secure-aws-session-id-${differentiator}=; Domain=.${partition.cookies}; Path=/; Secure; Max-Age=0`,
  ];
}

function scope({ signIn }: PartitionHosts): string {
  return `Domain=.${signIn}; Path=/; Secure; HttpOnly; SameSite=None`;
}
