import type { Answer } from '../server/answer.ts';
import type { Exchange } from '../server/exchange.ts';
import { answerSessions } from '../sessions/route.ts';
import type { EmulatorState } from '../state.ts';
import { notFound } from './error-page.ts';
import { getFederation } from './federation.ts';
import { getOauth } from './oauth.ts';
import { postSignIn, signInDirectly } from './sign-in.ts';
import { signInPage } from './sign-in-page.ts';
import { getSwitchRole } from './switch-page.ts';
import { postSwitchRole } from './switch-role.ts';

/** Answers all requests to a sign-in host. */
export function answerSignIn(exchange: Exchange, state: EmulatorState): Answer {
  switch (`${exchange.method} ${exchange.url.pathname}`) {
    case 'POST /switchrole':
      return postSwitchRole(exchange, state);
    case 'GET /switchrole':
      return getSwitchRole(exchange, state);
    case 'GET /emulator/sign-in':
      return signInDirectly(exchange, state);
    case 'GET /':
    case 'GET /console':
    case 'GET /signin':
      return signInPage(exchange);
    case 'POST /signin':
      return postSignIn(exchange, state);
    case 'GET /federation':
      return getFederation(exchange, state);
    case 'GET /oauth':
      return getOauth(exchange, state);
    default:
      return answerSessions(exchange, state) ?? notFound();
  }
}
