import type { EmulatorState } from '../state.ts';
import { identityOf } from './identity.ts';
import type { Session } from './sessions.ts';

const YEAR = 31_536_000;
const SHARED = 'Domain=.amazon.com; Path=/; Secure; SameSite=None';
const CREDENTIALS = 'Domain=.aws.amazon.com; Path=/; Secure; HttpOnly; SameSite=None';

/** The name an account goes by in cookies: its alias, else its number. */
export function accountLabel(account: { id: string; alias?: string }, { variants }: EmulatorState): string {
  return variants()['base-name'] === 'number' ? account.id : (account.alias ?? account.id);
}

/** `Set-Cookie` lines that make the browser this session's (console.md 1.7). */
export function identityCookies(credentials: string, session: Session, state: EmulatorState): string[] {
  const userInfo = describeUser(session, state);
  return [
    `aws-userInfo=${encodeURIComponent(JSON.stringify(userInfo))}; ${SHARED}; Max-Age=${YEAR}`,
    `aws-userInfo-signed=${sign(userInfo)}; ${SHARED}; Max-Age=${YEAR}`,
    `aws-creds=${credentials}; ${CREDENTIALS}`,
  ];
}

/** `Set-Cookie` lines that sign the browser out. The role history stays. */
export function goneIdentityCookies(): string[] {
  return [
    ...['aws-userInfo', 'aws-userInfo-signed'].map(name => `${name}=; ${SHARED}; Max-Age=0`),
    `aws-creds=; ${CREDENTIALS}; Max-Age=0`,
  ];
}

function describeUser(session: Session, state: EmulatorState): Record<string, string> {
  const { account, arn, username } = identityOf(session, state.world);
  const { federatedRole } = session.user;
  const isPortal = federatedRole !== undefined && !session.role;
  return {
    arn,
    alias: accountLabel(account, state),
    username: encodeURIComponent(username),
    keybase: session.keybase,
    ...(isPortal && { issuer: portalLink(account.id, federatedRole) }),
    signinType: 'PUBLIC',
  };
}

function portalLink(account: string, role: string): string {
  const permissionSet = role.replace(/^AWSReservedSSO_/, '').replace(/_[0-9a-f]{16}$/, '');
  return `https://d-1234567890.awsapps.com/start/#/console?account_id=${account}&role_name=${permissionSet}`;
}

/** Has the shape of the real one; nobody checks its signature. */
function sign(userInfo: Record<string, string>): string {
  const { alias: _, ...claims } = userInfo;
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const header = { typ: 'JWS', keyRegion: 'us-east-1', alg: 'ES384', kid: '00000000-0000-4000-8000-000000000000' };
  return `${part(header)}.${part({ sub: userInfo.arn, iss: 'http://signin.aws.amazon.com/signin', ...claims })}.c2lnbmF0dXJl`;
}
