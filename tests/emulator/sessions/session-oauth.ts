import { type Answer, redirect } from '../server/answer.ts';
import type { Exchange } from '../server/exchange.ts';
import { HISTORY_COOKIE, rememberRole } from '../sign-in/history-cookie.ts';
import { baseOf } from '../sign-in/identity.ts';
import { accountLabel } from '../sign-in/identity-cookies.ts';
import type { EmulatorState } from '../state.ts';
import { addSession, atSession, enterSession } from './enter-session.ts';
import { type OpenSession, openSessions } from './open-sessions.ts';

/**
 * `GET /oauth` in multi-session mode: begins the session that a switch granted, or redirects into the session that
 * `login_hint` names. Without a hint the variant decides (docs/console.md 3.2.3, 3.3.1).
 */
export function sessionOauth(exchange: Exchange, target: URL, state: EmulatorState): Answer {
  const { searchParams } = exchange.url;
  const granted = findGranted(searchParams.get('grant'), state);
  if (granted) return beginGranted(granted, target, exchange, state);
  const hint = searchParams.get('login_hint');
  const open = openSessions(exchange, state);
  const newest = hint === null ? open.at(-1) : open.find(({ session }) => session.differentiator === hint);
  if (!newest) return redirect('sign-in-page', `/signin?${searchParams}`);
  const how = hint === null ? state.variants()['bare-host'] : 'newest';
  if (how === 'selector' && open.length > 1) return redirect('oauth', `/sessions/selector?${searchParams}`);
  const address = how === 'in-place' ? target : atSession(target, newest.session.differentiator);
  return enterSession('oauth', newest, address, state);
}

/** The address begins the session once. After that it only leads into the session, while that is open. */
function findGranted(grant: string | null, { sessions }: EmulatorState): OpenSession | undefined {
  const credentials = grant === null ? undefined : sessions.redeemCode(grant);
  const session = sessions.find(credentials);
  if (credentials === undefined || session?.differentiator === undefined) return undefined;
  return { credentials, session: { ...session, differentiator: session.differentiator } };
}

function beginGranted(granted: OpenSession, target: URL, exchange: Exchange, state: EmulatorState): Answer {
  const answer = addSession('oauth', granted, target, exchange, state);
  const { switchedBy } = granted.session;
  const isWritten = state.variants()['session-history'] === 'written';
  if (answer.refusal !== undefined || !switchedBy || !isWritten) return answer;
  const { account, user } = baseOf(granted.session, state.world);
  const base = { user, account: accountLabel(account, state) };
  const history = rememberRole(exchange.cookies.get(HISTORY_COOKIE), switchedBy, base, state);
  return { ...answer, cookies: [...(answer.cookies ?? []), history] };
}
