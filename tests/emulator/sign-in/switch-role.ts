import { checksum } from '../checksum.ts';
import { type Answer, redirect } from '../server/answer.ts';
import type { Exchange } from '../server/exchange.ts';
import type { EmulatorState } from '../state.ts';
import { findAccount, findRole } from '../world/directory.ts';
import { mayAssume } from '../world/trust.ts';
import { badRequest } from './error-page.ts';
import { HISTORY_COOKIE, rememberRole, renameBase } from './history-cookie.ts';
import { baseOf } from './identity.ts';
import { accountLabel, identityCookies } from './identity-cookies.ts';
import type { Session, SessionRole } from './sessions.ts';
import { readDestination, readSwitchFields, refuseFields, type SwitchFields } from './switch-request.ts';

/** `POST /switchrole` (console.md 2.1, 2.2, 8.3). */
export function postSwitchRole(exchange: Exchange, state: EmulatorState): Answer {
  const action = exchange.form.get('action');
  const kind = action === 'switchToBasis' ? 'switch-back' : 'switch';
  const session = state.sessions.find(exchange.cookies.get('aws-creds'));
  if (!session) return badRequest(kind, 'no-session');
  if (action !== 'switchFromBasis' && action !== 'switchToBasis') return badRequest(kind, 'action');
  if (state.variants().csrf === 'strict' && !hasCsrf(exchange)) return badRequest(kind, 'csrf');
  const destination = readDestination(exchange.form);
  if (!destination) return badRequest(kind, 'redirect-uri');
  return kind === 'switch'
    ? switchTo(exchange, session, destination, state)
    : switchBack(exchange, session, destination, state);
}

/** Checked against the cookie that came along, not against the session: it needs no memory. */
function hasCsrf({ cookies, form }: Exchange): boolean {
  return form.get('csrf') === String(checksum(decodeURIComponent(cookies.get('aws-userInfo') ?? '')));
}

function switchTo(exchange: Exchange, session: Session, destination: string, state: EmulatorState): Answer {
  const variants = state.variants();
  const fields = readSwitchFields(exchange.form);
  const wrongField = refuseFields(fields);
  if (wrongField && variants['long-fields'] === 'bad-request') return badRequest('switch', wrongField);
  const role = wrongField ?? findAllowedRole(fields, session, state);
  if (typeof role === 'string') {
    return redirect('switch', invalidInformation(exchange, destination), { refusal: role });
  }
  const base = baseOf(session, state.world);
  const started = state.sessions.start({ user: session.user, mfa: session.mfa, role });
  return redirect('switch', destination, {
    cookies: [
      ...identityCookies(started.credentials, started.session, state),
      rememberRole(
        exchange.cookies.get(HISTORY_COOKIE),
        fields,
        { user: base.user, account: accountLabel(base.account, state) },
        variants,
      ),
    ],
  });
}

/** The role, or why this person may not have it. The original identity decides, whatever it works as now. */
function findAllowedRole(
  { account, roleName }: SwitchFields,
  session: Session,
  state: EmulatorState,
): SessionRole | string {
  const target = findAccount(state.world, account);
  if (!target) return 'unknown-account';
  const role = findRole(target, roleName);
  if (!role) return 'unknown-role';
  if (mayAssume(role, session)) return { account: target, name: role.name };
  return mayAssume(role, { ...session, mfa: true }) ? 'mfa' : 'trust';
}

/** The page a failed switch ends on is not filled in (console.md 2.5). */
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
      ),
    ],
  });
}
