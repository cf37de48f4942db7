import { type Answer, redirect } from '../server/answer.ts';
import type { Exchange } from '../server/exchange.ts';
import type { EmulatorState } from '../state.ts';
import { goneSessionCookies, openSessions } from './open-sessions.ts';
import { wayOut } from './way-out.ts';

/** `GET /sessions/ID/v1/logout`: ends this session only (docs/console.md 3.4.2). */
export function logOutOfSession(differentiator: string, exchange: Exchange, state: EmulatorState): Answer {
  const ended = openSessions(exchange, state).find(({ session }) => session.differentiator === differentiator);
  state.sessions.end(ended?.credentials);
  const selector = `https://${exchange.host}/sessions/selector`;
  return redirect('sign-out', wayOut([differentiator], selector, exchange, state), {
    cookies: goneSessionCookies(differentiator, state.partition),
  });
}
