import { createHash } from 'node:crypto';
import type { ConsoleHost, KnownHost } from '../hosts.ts';
import { type Answer, redirect } from '../server/answer.ts';
import type { Exchange } from '../server/exchange.ts';
import type { Session } from '../sign-in/sessions.ts';
import type { EmulatorState } from '../state.ts';

/** A cookie at the session's own host, so that each host has its own. The name is made up. */
const CREDENTIALS = 'aws-creds-of-session';
const PRESENCE = '__Secure-aws-session-id-';
const ATTRIBUTES = 'Path=/; Secure; HttpOnly; SameSite=None';

/** A path at a session's host where signing out passes, so that the host removes its cookies; `next` is the next address. */
export const SIGNED_OUT_PATH = '/emulator/signed-out';

/** The session whose credentials a request brings. At the host of a session only that session counts. */
export function sessionAtHost(
  { cookies }: Exchange,
  known: KnownHost,
  { sessions }: EmulatorState,
): Session | undefined {
  const session = sessions.find(cookies.get(CREDENTIALS));
  return isAt(session, known) ? session : undefined;
}

/** Takes the code from sign-in, and redirects to the page without it. */
export function redeemSession({ url }: Exchange, known: KnownHost, state: EmulatorState): Answer | undefined {
  const code = url.searchParams.get('code') ?? '';
  const credentials = state.sessions.redeemCode(code, session => isAt(session, known));
  const session = state.sessions.find(credentials);
  if (!session) return undefined;
  const page = new URL(url);
  page.searchParams.delete('code');
  return redirect('page', page.href, {
    cookies: [`${CREDENTIALS}=${credentials}; ${ATTRIBUTES}`, presenceCookie(session, known, state)],
  });
}

/** Removes the cookies of the session's own host. */
export function leaveSession({ url }: Exchange, { differentiator }: ConsoleHost): Answer {
  return redirect('sign-out', url.searchParams.get('next') ?? '/', {
    cookies: [
      `${CREDENTIALS}=; ${ATTRIBUTES}; Max-Age=0`,
      `${PRESENCE}${differentiator}=; Path=/; Secure; SameSite=None; Max-Age=0`,
    ],
  });
}

/**
 * This cookie shows the page's scripts that the session is signed in, and its value shows since which sign-in
 * (docs/console.md 1.7.8, 9.1.2). It gives no access.
 */
function presenceCookie(session: Session, known: KnownHost, { variants }: EmulatorState): string {
  const { differentiator, keybase, lifetime } = session;
  const domain = variants()['session-cookie'] === 'shared' ? ` Domain=.${known.partition.cookies};` : '';
  const value = createHash('sha256').update(`presence ${keybase}`).digest('base64url');
  return `${PRESENCE}${differentiator}=${value};${domain} Path=/; Secure; SameSite=None; Max-Age=${lifetime}`;
}

function isAt(session: Session | undefined, known: KnownHost): boolean {
  if (session?.differentiator === undefined) return false;
  return (
    known.kind !== 'console' || known.differentiator === undefined || known.differentiator === session.differentiator
  );
}
