import { type Answer, type RequestKind, redirect } from '../server/answer.ts';
import type { Exchange } from '../server/exchange.ts';
import { addSession } from '../sessions/enter-session.ts';
import { isOptedIn } from '../sessions/opt-in.ts';
import { startSession } from '../sessions/start-session.ts';
import type { EmulatorState } from '../state.ts';
import { HISTORY_COOKIE, renameBase } from './history-cookie.ts';
import { identityCookies } from './identity-cookies.ts';
import type { SessionIdentity } from './sessions.ts';

/** Signs in a user and redirects. In classic mode this replaces the earlier identity, else it adds a session. */
export function welcome(
  kind: RequestKind,
  who: SessionIdentity,
  target: URL,
  exchange: Exchange,
  state: EmulatorState,
): Answer {
  if (isOptedIn(exchange)) return addSession(kind, startSession(who, state), target, exchange, state);
  const overAnother = exchange.cookies.has('aws-creds');
  const { credentials, session } = state.sessions.start({ ...who, overAnother });
  return redirect(kind, target.href, {
    cookies: [
      ...identityCookies(credentials, session, state),
      ...renameBase(exchange.cookies.get(HISTORY_COOKIE), undefined, state),
    ],
  });
}
