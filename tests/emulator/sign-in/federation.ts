import { isRedirectHost, partitionHome } from '../hosts.ts';
import type { Answer } from '../server/answer.ts';
import type { Exchange } from '../server/exchange.ts';
import type { EmulatorState } from '../state.ts';
import { badRequest } from './error-page.ts';
import { readRedirectUri } from './redirect-uri.ts';
import { welcome } from './welcome.ts';

/**
 * `GET /federation?Action=login&Issuer=…&Destination=…&SigninToken=…`: an access portal sends a browser here to sign in as a
 * permission set. A destination at the host of a session is a 400 (docs/console.md 3.4.6, 6.2).
 */
export function getFederation(exchange: Exchange, state: EmulatorState): Answer {
  const { searchParams } = exchange.url;
  const target = readRedirectUri(searchParams.get('Destination') || partitionHome(state.partition));
  if (!target || !isRedirectHost(target.host, state.partition)) return badRequest('federation', 'destination');
  const user = state.portals.redeem(searchParams.get('SigninToken') ?? '');
  if (!user) return badRequest('federation', 'sign-in-token');
  return welcome('federation', { user, mfa: false }, target, exchange, state);
}
