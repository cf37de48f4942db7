import { readHost, sessionHost } from '../hosts.ts';
import { type Answer, type RequestKind, redirect } from '../server/answer.ts';
import type { Exchange } from '../server/exchange.ts';
import { userInfoCookies } from '../sign-in/identity-cookies.ts';
import type { EmulatorState } from '../state.ts';
import { type OpenSession, openSessions, SESSION_LIMIT, sessionCookie } from './open-sessions.ts';
import { isOptedIn, optInCookie } from './opt-in.ts';

/**
 * Adds a session to those of the browser and redirects to `target` in it; to the limit page if there are five others.
 * Ends the open session of the same identity (docs/console.md 3.3.7).
 */
export function addSession(
  kind: RequestKind,
  added: OpenSession,
  target: URL,
  exchange: Exchange,
  state: EmulatorState,
): Answer {
  if (hasNoRoom(added, exchange, state)) {
    state.sessions.end(added.credentials);
    return redirect(kind, limitAddress(exchange.host), { refusal: 'session-limit' });
  }
  state.sessions.end(findSame(added, exchange, state)?.credentials);
  return enterSession(kind, added, atSession(target, added.session.differentiator), state, [
    sessionCookie(added, state.partition),
    ...(isOptedIn(exchange) ? [] : [optInCookie(state.partition)]),
    // All sessions share one cookie, which is about the newest.
    ...userInfoCookies(added.session, state),
  ]);
}

/** Redirects to `target` at a host that serves this session, with a code for the credentials there. */
export function enterSession(
  kind: RequestKind,
  { credentials }: OpenSession,
  target: URL,
  state: EmulatorState,
  cookies: readonly string[] = [],
): Answer {
  const address = new URL(target);
  address.searchParams.set('code', state.sessions.issueCode(credentials));
  return redirect(kind, address.href, { cookies });
}

/** The same page at the session's host. For a console at another host it is the session's home. */
export function atSession(target: URL, differentiator: string): URL {
  const known = readHost(target.host);
  if (!known) throw new Error(`${target.host} is no host of the console`);
  const { partition } = known;
  const asked = target.searchParams.get('region') ?? '';
  const region =
    (known.kind === 'console' && known.region) || (partition.regions.has(asked) ? asked : partition.homeRegion);
  const host = sessionHost(partition, differentiator, region);
  const isCommon = known.kind === 'console' && !known.service;
  const address = isCommon ? new URL(target) : new URL(`https://${host}/console/home?region=${region}`);
  address.host = host;
  return address;
}

/** Whether this would be one session too many. */
export function hasNoRoom(added: OpenSession, exchange: Exchange, state: EmulatorState): boolean {
  return !findSame(added, exchange, state) && openSessions(exchange, state).length >= SESSION_LIMIT;
}

function findSame(added: OpenSession, exchange: Exchange, state: EmulatorState): OpenSession | undefined {
  return openSessions(exchange, state).find(({ session }) => session.differentiator === added.session.differentiator);
}

export function limitAddress(signInHost: string): string {
  return `https://${signInHost}/sessions/limit`;
}
