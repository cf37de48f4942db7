import type { KnownHost } from '../hosts.ts';
import { type Answer, redirect } from '../server/answer.ts';
import type { Exchange } from '../server/exchange.ts';
import type { Session } from '../sign-in/sessions.ts';
import type { EmulatorState } from '../state.ts';

/** At the session's own host, so that each host has its own; its name is made up. */
const CREDENTIALS = 'aws-creds-of-session';
const ATTRIBUTES = 'Path=/; Secure; HttpOnly; SameSite=None';
/** In seconds: of who signs in, and of a role (console.md 2.6). */
const LIFETIME = { user: 43_200, role: 3600 };

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

/** Its presence tells the page's scripts that this session is signed in (console.md 1.7); it opens nothing. */
function presenceCookie({ differentiator, role }: Session, known: KnownHost, { variants }: EmulatorState): string {
  const domain = variants()['session-cookie'] === 'shared' ? ` Domain=.${known.partition.cookies};` : '';
  const lifetime = role ? LIFETIME.role : LIFETIME.user;
  return `__Secure-aws-session-id-${differentiator}=1;${domain} Path=/; Secure; SameSite=None; Max-Age=${lifetime}`;
}

function isAt(session: Session | undefined, known: KnownHost): boolean {
  if (session?.differentiator === undefined) return false;
  return (
    known.kind !== 'console' || known.differentiator === undefined || known.differentiator === session.differentiator
  );
}
