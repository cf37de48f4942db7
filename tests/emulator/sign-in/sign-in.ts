import { isRedirectHost, readHost } from '../hosts.ts';
import { type Answer, redirect } from '../server/answer.ts';
import type { Exchange } from '../server/exchange.ts';
import type { EmulatorState } from '../state.ts';
import { findAccount, findUser } from '../world/directory.ts';
import type { User } from '../world/types.ts';
import { badRequest } from './error-page.ts';
import { HISTORY_COOKIE, renameBase } from './history-cookie.ts';
import { goneIdentityCookies, identityCookies } from './identity-cookies.ts';
import { readRedirectUri } from './redirect-uri.ts';
import { signInPage } from './sign-in-page.ts';

const HOME = 'https://us-east-1.console.aws.amazon.com/console/home?region=us-east-1';

/** `GET /emulator/sign-in?user=alice&mfa=1&redirect_uri=…`: for tests, without a form. */
export function signInDirectly(exchange: Exchange, state: EmulatorState): Answer {
  const { searchParams } = exchange.url;
  const user = findUser(state.world, searchParams.get('user') ?? '');
  return user ? welcome(user, searchParams.get('mfa') === '1', exchange, state) : badRequest('sign-in', 'unknown-user');
}

/** `POST /signin`: account number or alias, user, password, and a box for MFA instead of a device. */
export function postSignIn(exchange: Exchange, state: EmulatorState): Answer {
  const { form } = exchange;
  const account = findAccount(state.world, form.get('account') ?? '');
  const user = findUser(state.world, form.get('username') ?? '');
  const isRight = user && account?.id === user.account && form.get('password') === user.password;
  return isRight
    ? welcome(user, form.get('mfa') === '1', exchange, state)
    : signInPage(exchange, 'Your sign-in is not right.');
}

/** `GET /oauth?Action=logout`; any other `/oauth` leads to the sign-in page. */
export function getOauth(exchange: Exchange, state: EmulatorState): Answer {
  const { searchParams } = exchange.url;
  if (searchParams.get('Action') !== 'logout') return redirect('sign-in-page', `/signin?${searchParams}`);
  state.sessions.end(exchange.cookies.get('aws-creds'));
  return redirect('sign-out', readReturn(exchange), { cookies: goneIdentityCookies() });
}

function welcome(user: User, mfa: boolean, exchange: Exchange, state: EmulatorState): Answer {
  const { credentials, session } = state.sessions.start({ user, mfa });
  return redirect('sign-in', readReturn(exchange), {
    cookies: [
      ...identityCookies(credentials, session, state),
      ...renameBase(exchange.cookies.get(HISTORY_COOKIE), undefined),
    ],
  });
}

function readReturn({ url, form }: Exchange): string {
  const target = readRedirectUri(form.get('redirect_uri') || url.searchParams.get('redirect_uri') || HOME);
  const isOurs = target && (isRedirectHost(target.host) || readHost(target.host)?.kind === 'sign-in');
  return isOurs ? target.href : HOME;
}
