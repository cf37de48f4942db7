import type { Partition } from '../../core/model/partition.ts';
import { displayName } from '../../core/roles/display-name.ts';
import type { Role } from '../../core/roles/role.ts';
import type { Settings } from '../../core/settings.ts';
import type { ConsoleUrl } from '../hosts/console-url.ts';
import { destinationOf } from '../hosts/destination.ts';
import { HOSTS } from '../hosts/hosts.ts';
import { isRegionOf } from '../hosts/region.ts';
import { type ExpectedRole, expectedRole } from './switch-request.ts';

/** A switch in multi-session mode: the answer to this request says where the new session begins (docs/console.md 3.3). */
export interface SessionRequest {
  readonly kind: 'session';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** To be sent as JSON. */
  readonly body: Readonly<Record<string, string>>;
  readonly expect: ExpectedRole;
  /** The page's partition: the answer may lead nowhere else. */
  readonly partition: Partition;
}

/** The session that is to assume a role. */
export interface AskingSession {
  readonly url: ConsoleUrl;
  readonly signInHost: string;
  /** Its differentiator: `111122223333-abcdefgh`. */
  readonly sessionId: string;
}

/** Builds the console's own request (docs/console.md 3.3.1). The role is of the page's partition. */
export function buildSessionSwitch(
  role: Role,
  { url, signInHost, sessionId }: AskingSession,
  { accountInDisplayName }: Pick<Settings, 'accountInDisplayName'>,
): SessionRequest {
  return {
    kind: 'session',
    url: `https://${signInHost}/sessions/${sessionId}/v1/switchrole`,
    headers: { 'X-CSRF-PROTECTION': '1', 'content-type': 'application/json' },
    body: {
      account: role.account,
      color: role.color ?? '',
      displayName: displayName(role.name, accountInDisplayName ? role.account : undefined),
      redirectUri: destinationOf(url, role.region),
      roleName: role.roleName,
    },
    expect: expectedRole(role),
    partition: url.partition,
  };
}

/** The address that signs out this session only (docs/console.md 3.4.2). */
export function logoutUrl(signInHost: string, sessionId: string): string {
  return `https://${signInHost}/sessions/${sessionId}/v1/logout`;
}

/** The same console page at another session's host; that session's home if the page has no such host. */
export function sessionPage(page: ConsoleUrl, sessionId: string): string {
  const { partition, hostKind, region } = page;
  if (hostKind !== 'bare' && hostKind !== 'region') return sessionHome(partition, sessionId, region);
  const url = new URL(destinationOf(page));
  const { console, defaultRegion } = HOSTS[partition];
  url.hostname = `${sessionId}.${hostKind === 'bare' ? `${region ?? defaultRegion}.${console}` : url.hostname}`;
  return url.href;
}

/** The console's home at a session's own host (docs/console.md 3.2.1), by default in the partition's first region. */
export function sessionHome(partition: Partition, sessionId: string, region?: string): string {
  const { console, defaultRegion } = HOSTS[partition];
  const served = region !== undefined && isRegionOf(partition, region) ? region : defaultRegion;
  return `https://${sessionId}.${served}.${console}/console/home?region=${served}`;
}
