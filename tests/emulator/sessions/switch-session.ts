import type { Answer } from '../server/answer.ts';
import type { Exchange } from '../server/exchange.ts';
import { allowedRole } from '../sign-in/allowed-role.ts';
import { refuseFields } from '../sign-in/switch-request.ts';
import type { EmulatorState } from '../state.ts';
import { allowOrigin } from './cors.ts';
import { hasNoRoom, limitAddress } from './enter-session.ts';
import { forcedAnswer } from './forced-answer.ts';
import { hadSession, type OpenSession, openSessions } from './open-sessions.ts';
import { startSession } from './start-session.ts';
import { readSwitchBody } from './switch-body.ts';

/**
 * `POST /sessions/ID/v1/switchrole`: the credentials of this session authorize the switch, so from within a role it is
 * role chaining (docs/console.md 3.3.6).
 */
export function postSessionSwitch(differentiator: string, exchange: Exchange, state: EmulatorState): Answer {
  const cors = allowOrigin(exchange, state.partition);
  const forced = state.variants()['switch-answer'];
  const answer = forced === 'own' ? decide(differentiator, exchange, state) : forcedAnswer(forced);
  return { ...answer, headers: { ...answer.headers, ...cors } };
}

function decide(differentiator: string, exchange: Exchange, state: EmulatorState): Answer {
  const session = openSessions(exchange, state).find(each => each.session.differentiator === differentiator);
  if (exchange.headers['x-csrf-protection'] !== '1') return refused(400, 'csrf');
  if (!session) return refused(hadSession(exchange, differentiator) ? 410 : 404, 'no-session');
  const body = readSwitchBody(exchange, state.partition);
  if (typeof body === 'string') return refused(400, body);
  const wrongField = refuseFields(body);
  if (wrongField) return refused(400, wrongField);
  const role = allowedRole(body, session.session, state);
  if (typeof role === 'string') return notAllowed(role, state);
  const { user, mfa } = session.session;
  const added = startSession({ user, mfa, role, switchedBy: body }, state);
  if (state.variants()['session-limit'] === 'at-once' && hasNoRoom(added, exchange, state)) {
    state.sessions.end(added.credentials);
    return { ...json(200, { destination: limitAddress(exchange.host) }), refusal: 'session-limit' };
  }
  return json(200, { destination: destination(added, body.redirectUri, exchange, state) });
}

/** The address where the session begins: it adds the session to those of the browser and redirects to the page. */
function destination(
  { credentials, session }: OpenSession,
  redirectUri: string,
  { host }: Exchange,
  { sessions }: EmulatorState,
): string {
  const query = new URLSearchParams({
    redirect_uri: redirectUri,
    login_hint: session.differentiator,
    grant: sessions.issueCode(credentials),
  });
  return `https://${host}/oauth?${query}`;
}

function notAllowed(refusal: string, { variants }: EmulatorState): Answer {
  const how = variants()['session-refusal'];
  return how === 'error-code' ? refused(200, refusal) : refused(how === '401' ? 401 : 403, refusal);
}

function refused(status: number, refusal: string): Answer {
  const errorCode =
    status === 400 ? 'INVALID_REQUEST' : status === 404 || status === 410 ? 'NOT_FOUND' : 'UNAUTHORIZED';
  return { ...json(status, { errorCode }), refusal };
}

function json(status: number, body: unknown): Answer {
  const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' };
  return { status, kind: 'switch', headers, body: JSON.stringify(body) };
}
