import { checksum } from '../checksum.ts';
import { readHost } from '../hosts.ts';
import { type Answer, redirect } from '../server/answer.ts';
import type { Exchange } from '../server/exchange.ts';
import type { EmulatorState } from '../state.ts';
import { allowedRole } from './allowed-role.ts';
import { badRequest } from './error-page.ts';
import { HISTORY_COOKIE, rememberRole, renameBase } from './history-cookie.ts';
import { baseOf } from './identity.ts';
import { accountLabel, identityCookies, userInfoOf } from './identity-cookies.ts';
import type { Session } from './sessions.ts';
import { readDestination, readSwitchFields, refuseFields } from './switch-request.ts';

/** `POST /switchrole` (docs/console.md 2.1, 2.2). */
export function postSwitchRole(exchange: Exchange, state: EmulatorState): Answer {
  const action = exchange.form.get('action');
  const kind = action === 'switchToBasis' ? 'switch-back' : 'switch';
  const session = state.sessions.find(exchange.cookies.get('aws-creds'));
  if (!session) return endedSession(kind, exchange, state);
  if (refusesRegion(exchange, state)) return badRequest(kind, 'region');
  if (session.overAnother && state.variants()['stale-creds'] === 'sign-in') return badRequest(kind, 'stale-creds');
  if (action !== 'switchFromBasis' && action !== 'switchToBasis') return badRequest(kind, 'action');
  if (state.variants().csrf === 'strict' && !hasCsrf(exchange, session, state)) return badRequest(kind, 'csrf');
  const destination = readDestination(exchange.form, state.partition);
  if (!destination) return badRequest(kind, 'redirect-uri');
  return kind === 'switch'
    ? switchTo(exchange, session, destination, state)
    : switchBack(exchange, session, destination, state);
}

/** The sign-in page, which leads to the console, but not into the role (docs/console.md 2.6.10). */
function endedSession(kind: 'switch' | 'switch-back', { host, form }: Exchange, state: EmulatorState): Answer {
  const refusal = 'no-session';
  if (state.variants()['ended-session'] === 'bad-request') return badRequest(kind, refusal);
  const query = new URLSearchParams({ redirect_uri: readDestination(form, state.partition) ?? '' });
  return redirect(kind, `https://${host}/signin?${query}`, { refusal });
}

function refusesRegion({ host }: Exchange, { variants }: EmulatorState): boolean {
  const known = readHost(host);
  return variants()['regional-sign-in'] === 'refused' && known?.kind === 'sign-in' && known.region !== undefined;
}

/** Checks the token against the cookie of the request, not against the session, so it needs no memory. */
function hasCsrf({ cookies, form }: Exchange, session: Session, state: EmulatorState): boolean {
  const isGone = state.variants()['user-info-cookie'] === 'absent';
  const userInfo = isGone ? userInfoOf(session, state) : (cookies.get('aws-userInfo') ?? '');
  return form.get('csrf') === String(checksum(decodeURIComponent(userInfo)));
}

function switchTo(exchange: Exchange, session: Session, destination: string, state: EmulatorState): Answer {
  const variants = state.variants();
  const fields = readSwitchFields(exchange.form);
  const wrongField = refuseFields(fields);
  if (wrongField && variants['long-fields'] === 'bad-request') return badRequest('switch', wrongField);
  // The identity that signed in decides, whatever role it works as now (docs/console.md 2.6.7).
  const role = wrongField ?? allowedRole(fields, { user: session.user, mfa: session.mfa }, state);
  if (typeof role === 'string') {
    return redirect('switch', invalidInformation(exchange, destination), { refusal: role });
  }
  const base = baseOf(session, state.world);
  const signedInAt = session.signedInAt ?? session.startedAt;
  const started = state.sessions.start({ user: session.user, mfa: session.mfa, role, signedInAt });
  return redirect('switch', destination, {
    cookies: [
      ...identityCookies(started.credentials, started.session, state),
      rememberRole(
        exchange.cookies.get(HISTORY_COOKIE),
        fields,
        { user: base.user, account: accountLabel(base.account, state) },
        state,
      ),
    ],
  });
}

/** A failed switch ends on a page that is not filled in (docs/console.md 2.5.5). */
function invalidInformation({ host }: Exchange, destination: string): string {
  const query = new URLSearchParams({ error: 'invalid-information', redirect_uri: destination });
  return `https://${host}/switchrole?${query}`;
}

function switchBack(exchange: Exchange, session: Session, destination: string, state: EmulatorState): Answer {
  const { account, user } = baseOf(session, state.world);
  const named = state.variants()['after-switch-back'] === 'base' && session.user.kind === 'iam';
  const started = state.sessions.start({ user: session.user, mfa: session.mfa });
  return redirect('switch-back', destination, {
    cookies: [
      ...identityCookies(started.credentials, started.session, state),
      ...renameBase(
        exchange.cookies.get(HISTORY_COOKIE),
        named ? { user, account: accountLabel(account, state) } : undefined,
        state,
      ),
    ],
  });
}
