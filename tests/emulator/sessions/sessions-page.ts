import { type Answer, page, type RequestKind } from '../server/answer.ts';
import type { Exchange } from '../server/exchange.ts';
import { type Html, html } from '../server/html.ts';
import { identityOf } from '../sign-in/identity.ts';
import type { EmulatorState } from '../state.ts';
import { type OpenSession, openSessions, SESSION_LIMIT } from './open-sessions.ts';

/** `GET /sessions/limit`: where a sixth session ends (docs/console.md 3.4.3). */
export function limitPage(exchange: Exchange, state: EmulatorState): Answer {
  return sessionsPage(
    'limit-page',
    'Session limit reached',
    html`<p>You can be signed in to ${SESSION_LIMIT} sessions in one browser. Sign out of one to sign in to another.</p>`,
    exchange,
    state,
  );
}

/** `GET /sessions/selector`: lets the user choose if an address names no session and several are open. */
export function selectorPage(exchange: Exchange, state: EmulatorState): Answer {
  return sessionsPage('selector-page', 'Choose a session', undefined, exchange, state);
}

function sessionsPage(
  kind: RequestKind,
  title: string,
  explanation: Html | undefined,
  exchange: Exchange,
  state: EmulatorState,
): Answer {
  const items = openSessions(exchange, state).map(open => item(open, exchange, state));
  const body = html`<html lang="en"><head><title>${title}</title>
<link rel="stylesheet" href="/emulator/sign-in.css"></head><body><main>
<h1>${title}</h1>
${explanation}
<ul class="sessions">${items}</ul>
<a href="/signin">Add session</a>
</main></body></html>`;
  return page(kind, body);
}

function item({ session }: OpenSession, { url }: Exchange, state: EmulatorState): Html {
  const { account, username } = identityOf(session, state);
  const minutes = Math.floor((state.sessions.now() - session.startedAt) / 60_000);
  const redirectUri = url.searchParams.get('redirect_uri');
  const query = new URLSearchParams({
    login_hint: session.differentiator,
    ...(redirectUri !== null && { redirect_uri: redirectUri }),
  });
  return html`<li data-session="${session.differentiator}"><a href="/oauth?${query.toString()}">${username} @ ${account.id}</a>
<span>${minutes} minutes ago</span> <a href="/sessions/${session.differentiator}/v1/logout">Sign out</a></li>`;
}
