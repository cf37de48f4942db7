import type { Answer } from '../server/answer.ts';
import type { Exchange } from '../server/exchange.ts';
import { notFound } from '../sign-in/error-page.ts';
import type { EmulatorState } from '../state.ts';
import { federate } from './federate.ts';
import { portalPage } from './portal-page.ts';
import { signInToPortal } from './portal-sign-in.ts';

/** Everything under the host of an access portal. */
export function answerPortal(exchange: Exchange, state: EmulatorState): Answer {
  const { method, url } = exchange;
  if (url.pathname === '/emulator/portal/sign-in') return signInToPortal(exchange, state);
  if (method !== 'GET') return notFound();
  return url.pathname === '/emulator/portal/federate' ? federate(exchange, state) : portalPage(exchange, state);
}
