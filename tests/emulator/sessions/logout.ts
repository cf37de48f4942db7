import { type Answer, redirect } from '../server/answer.ts';
import type { Exchange } from '../server/exchange.ts';
import type { EmulatorState } from '../state.ts';
import { goneSessionCookies, openSessions } from './open-sessions.ts';

/** `GET /sessions/ID/v1/logout`: this one session ends, the others go on (console.md 3.4). */
export function logOutOfSession(differentiator: string, exchange: Exchange, state: EmulatorState): Answer {
  const ended = openSessions(exchange, state).find(({ session }) => session.differentiator === differentiator);
  state.sessions.end(ended?.credentials);
  return redirect('sign-out', '/sessions/selector', { cookies: goneSessionCookies(differentiator, state.partition) });
}
