import { isRedirectHost, readHost } from '../hosts.ts';
import type { PartitionHosts } from '../partitions.ts';
import { type Answer, redirect } from '../server/answer.ts';
import type { Exchange } from '../server/exchange.ts';
import { badRequest } from '../sign-in/error-page.ts';
import { goneCredentials } from '../sign-in/identity-cookies.ts';
import { readRedirectUri } from '../sign-in/redirect-uri.ts';
import type { EmulatorState } from '../state.ts';
import { openSessions, sessionCookie } from './open-sessions.ts';
import { startSession } from './start-session.ts';

/** `true` if the browser works in multi-session mode (docs/console.md 1.7.7). */
const OPT_IN = 'aws-prism-opt-in';

export function isOptedIn({ cookies }: Exchange): boolean {
  return cookies.get(OPT_IN) === 'true';
}

export function optInCookie({ signIn }: PartitionHosts): string {
  return `${OPT_IN}=true; Domain=.${signIn}; Path=/; Secure; Max-Age=31536000`;
}

/**
 * `GET /sessions/v1/opt-in`: puts the browser into multi-session mode. Its classic session becomes its first session
 * there. With a live session the answer is a 400 (docs/console.md 3.4.1).
 */
export function getOptIn(exchange: Exchange, state: EmulatorState): Answer {
  const target = readRedirectUri(exchange.url.searchParams.get('redirect_uri') ?? '');
  if (!target || !isRegional(target.host, state.partition)) return badRequest('opt-in', 'redirect-uri');
  if (isOptedIn(exchange) && openSessions(exchange, state).length > 0) return badRequest('opt-in', 'live-session');
  const classic = state.sessions.find(exchange.cookies.get('aws-creds'));
  if (!classic) return redirect('opt-in', target.href, { cookies: [optInCookie(state.partition)] });
  const { user, mfa, role } = classic;
  const first = startSession({ user, mfa, ...(role && { role }) }, state);
  const { differentiator } = first.session;
  target.searchParams.set('newPrism', 'true');
  target.searchParams.set('login_hint', differentiator);
  return redirect('opt-in', target.href, {
    cookies: [optInCookie(state.partition), sessionCookie(first, state.partition), goneCredentials(state)],
  });
}

function isRegional(host: string, partition: PartitionHosts): boolean {
  const known = readHost(host);
  if (known?.kind === 'sign-in') return known.partition === partition && known.region !== undefined;
  return known?.kind === 'console' && known.region !== undefined && isRedirectHost(host, partition);
}
