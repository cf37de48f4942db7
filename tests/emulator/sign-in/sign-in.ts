import { isRedirectHost, partitionHome, readHost } from '../hosts.ts';
import type { PartitionHosts } from '../partitions.ts';
import { type Answer, redirect } from '../server/answer.ts';
import type { Exchange } from '../server/exchange.ts';
import { addSession } from '../sessions/enter-session.ts';
import { goneSessionCookies, openSessions } from '../sessions/open-sessions.ts';
import { startSession } from '../sessions/start-session.ts';
import { wayOut } from '../sessions/way-out.ts';
import type { EmulatorState } from '../state.ts';
import { findAccount, findUser } from '../world/directory.ts';
import { badRequest } from './error-page.ts';
import { goneIdentityCookies } from './identity-cookies.ts';
import { readRedirectUri } from './redirect-uri.ts';
import { signInPage } from './sign-in-page.ts';
import { welcome } from './welcome.ts';

/** `GET /emulator/sign-in?user=alice&mfa=1&redirect_uri=…`: for tests, without a form. `multi=1` opts in, too. */
export function signInDirectly(exchange: Exchange, state: EmulatorState): Answer {
  const { searchParams } = exchange.url;
  const user = findUser(state.world, searchParams.get('user') ?? '');
  if (!user) return badRequest('sign-in', 'unknown-user');
  const who = { user, mfa: searchParams.get('mfa') === '1' };
  return searchParams.get('multi') === '1'
    ? addSession('sign-in', startSession(who, state), readReturn(exchange, state.partition), exchange, state)
    : welcome('sign-in', who, readReturn(exchange, state.partition), exchange, state);
}

/** `POST /signin`: account number or alias, user, password, and a box for MFA instead of a device. */
export function postSignIn(exchange: Exchange, state: EmulatorState): Answer {
  const { form } = exchange;
  const account = findAccount(state.world, form.get('account') ?? '');
  const user = findUser(state.world, form.get('username') ?? '');
  const isRight = user && account?.id === user.account && form.get('password') === user.password;
  return isRight
    ? welcome('sign-in', { user, mfa: form.get('mfa') === '1' }, readReturn(exchange, state.partition), exchange, state)
    : signInPage(exchange, 'Your sign-in is not right.');
}

/** Ends the session, in multi-session mode all sessions, and redirects. */
export function signOut(exchange: Exchange, state: EmulatorState): Answer {
  state.sessions.end(exchange.cookies.get('aws-creds'));
  const open = openSessions(exchange, state);
  for (const { credentials } of open) state.sessions.end(credentials);
  const ids = open.map(({ session }) => session.differentiator);
  return redirect('sign-out', wayOut(ids, readReturn(exchange, state.partition).href, exchange, state), {
    cookies: [...goneIdentityCookies(state), ...ids.flatMap(id => goneSessionCookies(id, state.partition))],
  });
}

function readReturn({ url, form }: Exchange, partition: PartitionHosts): URL {
  const home = partitionHome(partition);
  const target = readRedirectUri(form.get('redirect_uri') || url.searchParams.get('redirect_uri') || home);
  const isOurs = target && (isRedirectHost(target.host, partition) || isSignIn(target.host, partition));
  return isOurs ? target : new URL(home);
}

function isSignIn(host: string, partition: PartitionHosts): boolean {
  const known = readHost(host);
  return known?.kind === 'sign-in' && known.partition === partition;
}
