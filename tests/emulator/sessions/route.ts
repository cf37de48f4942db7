import type { Answer } from '../server/answer.ts';
import type { Exchange } from '../server/exchange.ts';
import type { EmulatorState } from '../state.ts';
import { answerPreflight } from './cors.ts';
import { logOutOfSession } from './logout.ts';
import { getOptIn } from './opt-in.ts';
import { listSessions } from './session-list.ts';
import { limitPage, selectorPage } from './sessions-page.ts';
import { postSessionSwitch } from './switch-session.ts';

/** Answers all requests below `/sessions/` of a sign-in host; undefined if there is no such page. */
export function answerSessions(exchange: Exchange, state: EmulatorState): Answer | undefined {
  const { method, url } = exchange;
  const [, differentiator, action] = /^\/sessions\/(\d{12}-[a-z0-9]{8})\/v1\/(\w+)$/.exec(url.pathname) ?? [];
  switch (`${method} ${differentiator === undefined ? url.pathname : action}`) {
    case 'GET /sessions/v1/opt-in':
      return getOptIn(exchange, state);
    case 'GET /sessions/v1/list':
      return listSessions(exchange, state);
    case 'GET /sessions/limit':
      return limitPage(exchange, state);
    case 'GET /sessions/selector':
      return selectorPage(exchange, state);
    case 'OPTIONS switchrole':
      return answerPreflight(exchange, state.partition);
    case 'POST switchrole':
      return postSessionSwitch(differentiator ?? '', exchange, state);
    case 'GET logout':
      return logOutOfSession(differentiator ?? '', exchange, state);
    default:
      return undefined;
  }
}
