import { isRedirectHost, partitionHome } from '../hosts.ts';
import { type Answer, page, redirect } from '../server/answer.ts';
import type { Exchange } from '../server/exchange.ts';
import { html } from '../server/html.ts';
import { isOptedIn } from '../sessions/opt-in.ts';
import { sessionOauth } from '../sessions/session-oauth.ts';
import type { EmulatorState } from '../state.ts';
import { badRequest } from './error-page.ts';
import { readRedirectUri } from './redirect-uri.ts';
import { signOut } from './sign-in.ts';

/**
 * `GET /oauth`: signs out, gives a service of the console the code that it asks for, and redirects to the sign-in page if
 * the browser is not signed in (docs/console.md 2.6.2, 3.4.5).
 */
export function getOauth(exchange: Exchange, state: EmulatorState): Answer {
  const { searchParams } = exchange.url;
  if (searchParams.get('Action') === 'logout') return signOut(exchange, state);
  const target = readRedirectUri(searchParams.get('redirect_uri') ?? partitionHome(state.partition));
  if (isOptedIn(exchange) && target && isRedirectHost(target.host, state.partition)) {
    return sessionOauth(exchange, target, state);
  }
  const credentials = exchange.cookies.get('aws-creds') ?? '';
  if (!state.sessions.find(credentials)) return redirect('sign-in-page', `/signin?${searchParams}`);
  if (!target || !isRedirectHost(target.host, state.partition)) return badRequest('oauth', 'redirect-uri');
  target.searchParams.set('code', state.sessions.issueCode(credentials));
  return state.variants()['service-oauth'] === 'script'
    ? page('oauth', scriptPage(target.href))
    : redirect('oauth', target.href);
}

/** A page whose script redirects once it has loaded, as a page does that has to read the address after `#`. */
function scriptPage(target: string) {
  return html`<html lang="en"><head><title>Amazon Web Services Sign-In</title></head><body data-target="${target}">
<script>addEventListener('load', () => setTimeout(() => location.replace(document.body.dataset.target + location.hash)))</script>
</body></html>`;
}
