import type { Answer } from '../server/answer.ts';
import type { Exchange } from '../server/exchange.ts';
import { identityOf } from '../sign-in/identity.ts';
import type { EmulatorState } from '../state.ts';
import { openSessions } from './open-sessions.ts';

/** `GET /sessions/v1/list`: the browser's sessions, with times in s since 1970. It allows no origin, so no page can read it (docs/console.md 9.2). */
export function listSessions(exchange: Exchange, state: EmulatorState): Answer {
  const sessions = openSessions(exchange, state).map(({ session }) => {
    const { account, arn } = identityOf(session, state);
    const startedAt = Math.floor(session.startedAt / 1000);
    return {
      differentiator: session.differentiator,
      principal_arn: arn,
      expiry: startedAt + session.lifetime,
      auth_time: startedAt,
      ...(account.alias !== undefined && { account_alias: account.alias }),
    };
  });
  const isSignedIn = sessions.length > 0;
  return {
    status: isSignedIn ? 200 : 401,
    kind: 'session-list',
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
    body: JSON.stringify(isSignedIn ? { sessions } : { errorCode: 'UNAUTHORIZED' }),
  };
}
