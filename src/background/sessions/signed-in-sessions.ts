import { HOSTS } from '../../aws/hosts/hosts.ts';
import type { PageFacts } from '../../aws/page/facts.ts';
import { SESSION_COOKIE_PREFIX } from '../../aws/values/selectors.ts';
import { sessionsOfCookies } from '../../aws/values/session-id.ts';
import type { Partition } from '../../core/model/partition.ts';
import { cookieExpiries } from '../../platform/cookies.ts';

/** By session, when it ends, in ms since 1970; 0 where that is unknown. */
export type SessionEnds = ReadonlyMap<string, number>;

/**
 * The sessions whose cookie is there. The browser lists the cookies at the sessions' own hosts. A cookie that all hosts
 * share is at a domain without access for Hatrack, so its name comes from the page.
 */
export async function signedInSessions(
  storeId: string,
  { url, cookies }: Pick<PageFacts, 'url' | 'cookies'>,
): Promise<SessionEnds> {
  const shared = sessionsOfCookies(cookies.keys()).map(id => [id, 0] as const);
  return new Map([...shared, ...(await sessionEnds(storeId, url.partition))]);
}

/** The sessions with a cookie at their own hosts. It expires with the session (docs/console.md 1.7.8). */
export async function sessionEnds(storeId: string, partition: Partition): Promise<SessionEnds> {
  const expiries = await cookieExpiries(storeId, HOSTS[partition].console, SESSION_COOKIE_PREFIX);
  return new Map(sessionsOfCookies(expiries.keys()).map(id => [id, expiries.get(SESSION_COOKIE_PREFIX + id) ?? 0]));
}
