import { signInHost } from '../hosts.ts';
import type { EmulatorState } from '../state.ts';
import { identityOf } from './identity.ts';
import type { Session } from './sessions.ts';

const YEAR = 31_536_000;

/** The name of an account in cookies: its alias, else its number. */
export function accountLabel(account: { id: string; alias?: string }, { variants }: EmulatorState): string {
  return variants()['base-name'] === 'number' ? account.id : (account.alias ?? account.id);
}

/** `Set-Cookie` lines that sign in the browser to this session (docs/console.md 1.7). */
export function identityCookies(credentials: string, session: Session, state: EmulatorState): string[] {
  return [...userInfoCookies(session, state), `aws-creds=${credentials}; ${ofConsole(state)}`];
}

export function userInfoCookies(session: Session, state: EmulatorState): string[] {
  const age = state.variants()['user-info-end'] === 'on-time' ? session.lifetime : YEAR;
  return [
    `aws-userInfo=${userInfoOf(session, state)}; ${shared(state)}; Max-Age=${age}`,
    `aws-userInfo-signed=${sign(describeUser(session, state), state)}; ${shared(state)}; Max-Age=${YEAR}`,
  ];
}

/** The value of `aws-userInfo` for a session. */
export function userInfoOf(session: Session, state: EmulatorState): string {
  return encodeURIComponent(JSON.stringify(describeUser(session, state)));
}

/** `Set-Cookie` lines of a page, for `aws-userInfo` as the variant wants it. */
export function shownUserInfo(session: Session, state: EmulatorState): string[] {
  const how = state.variants()['user-info-cookie'];
  if (how === 'readable') return [];
  if (how === 'absent') return [`aws-userInfo=; ${shared(state)}; Max-Age=0`];
  return [`aws-userInfo=${userInfoOf(session, state)}; ${shared(state)}; Max-Age=${YEAR}; HttpOnly`];
}

/** `Set-Cookie` lines that sign the browser out. The role history stays. */
export function goneIdentityCookies(state: EmulatorState): string[] {
  return [
    ...['aws-userInfo', 'aws-userInfo-signed'].map(name => `${name}=; ${shared(state)}; Max-Age=0`),
    goneCredentials(state),
  ];
}

export function goneCredentials(state: EmulatorState): string {
  return `aws-creds=; ${ofConsole(state)}; Max-Age=0`;
}

function shared({ partition }: EmulatorState): string {
  return `Domain=.${partition.widestCookies}; Path=/; Secure; SameSite=None`;
}

function ofConsole({ partition }: EmulatorState): string {
  return `Domain=.${partition.cookies}; Path=/; Secure; HttpOnly; SameSite=None`;
}

/** What `aws-userInfo` says about a session. */
export function describeUser(session: Session, state: EmulatorState): Record<string, string> {
  const { account, arn, username } = identityOf(session, state);
  const { federatedRole, portal } = session.user;
  const isByPortal = federatedRole !== undefined && portal !== undefined && !session.role;
  return {
    arn,
    alias: accountLabel(account, state),
    username: encodeURIComponent(username),
    keybase: session.keybase,
    ...(isByPortal && { issuer: portalLink(portal, account.id, federatedRole) }),
    signinType: 'PUBLIC',
  };
}

function portalLink(portal: string, account: string, role: string): string {
  const permissionSet = role.replace(/^AWSReservedSSO_/, '').replace(/_[0-9a-f]{16}$/, '');
  return `${portal}/#/console?${new URLSearchParams({ account_id: account, role_name: permissionSet })}`;
}

/** Has the form of the real token. No test checks the signature. */
function sign(userInfo: Record<string, string>, { partition }: EmulatorState): string {
  const { alias: _, ...claims } = userInfo;
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const header = {
    typ: 'JWS',
    keyRegion: partition.homeRegion,
    alg: 'ES384',
    kid: '00000000-0000-4000-8000-000000000000',
  };
  const iss = `http://${signInHost(partition)}/signin`;
  return `${part(header)}.${part({ sub: userInfo.arn, iss, ...claims })}.c2lnbmF0dXJl`;
}
