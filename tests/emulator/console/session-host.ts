import { createHash } from 'node:crypto';
import type { ConsoleHost, KnownHost } from '../hosts.ts';
import { type Answer, redirect } from '../server/answer.ts';
import type { Exchange } from '../server/exchange.ts';
import { lifetimeOf, type Session } from '../sign-in/sessions.ts';
import type { EmulatorState } from '../state.ts';

/** At the session's own host, so that each host has its own; its name is made up. */
const CREDENTIALS = 'aws-creds-of-session';
const PRESENCE = '__Secure-aws-session-id-';
const ATTRIBUTES = 'Path=/; Secure; HttpOnly; SameSite=None';

/** Where the way out of a session passes, so that its host takes its own cookies back; `next` is where it leads on. */
export const SIGNED_OUT_PATH = '/emulator/signed-out';

/** The session that a request brings credentials of; at the host of a session, of that one only. */
export function sessionAtHost(
  { cookies }: Exchange,
  known: KnownHost,
  { sessions }: EmulatorState,
): Session | undefined {
  const session = sessions.find(cookies.get(CREDENTIALS));
  return isAt(session, known) ? session : undefined;
}

/** Takes the code that sign-in sent along, and goes on to the page without it. */
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

/** The session's own host forgets it. */
export function leaveSession({ url }: Exchange, { differentiator }: ConsoleHost): Answer {
  return redirect('sign-out', url.searchParams.get('next') ?? '/', {
    cookies: [
      `${CREDENTIALS}=; ${ATTRIBUTES}; Max-Age=0`,
      `${PRESENCE}${differentiator}=; Path=/; Secure; SameSite=None; Max-Age=0`,
    ],
  });
}

/**
 * Its presence tells the page's scripts that this session is signed in, and its value which sign-in that was (docs/console.md
 * 1.7, 9.1); it opens nothing.
 */
function presenceCookie(session: Session, known: KnownHost, { variants }: EmulatorState): string {
  const { differentiator, keybase } = session;
  const domain = variants()['session-cookie'] === 'shared' ? ` Domain=.${known.partition.cookies};` : '';
  const value = createHash('sha256').update(`presence ${keybase}`).digest('base64url');
  return `${PRESENCE}${differentiator}=${value};${domain} Path=/; Secure; SameSite=None; Max-Age=${lifetimeOf(session)}`;
}

function isAt(session: Session | undefined, known: KnownHost): boolean {
  if (session?.differentiator === undefined) return false;
  return (
    known.kind !== 'console' || known.differentiator === undefined || known.differentiator === session.differentiator
  );
}
