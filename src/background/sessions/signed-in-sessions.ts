import { HOSTS } from '../../aws/hosts/hosts.ts';
import type { PageFacts } from '../../aws/page/facts.ts';
import { SESSION_COOKIE_PREFIX } from '../../aws/values/selectors.ts';
import { sessionsOfCookies } from '../../aws/values/session-id.ts';
import { cookieNames } from '../../platform/cookies.ts';

/**
 * The sessions whose cookie is there. The browser lists the cookies at the sessions' own hosts. A cookie that all hosts
 * share is at a domain without access for Hatrack, so its name comes from the page.
 */
export async function signedInSessions(
  storeId: string,
  { url, cookies }: Pick<PageFacts, 'url' | 'cookies'>,
): Promise<ReadonlySet<string>> {
  const names = await cookieNames(storeId, HOSTS[url.partition].console, SESSION_COOKIE_PREFIX);
  return new Set(sessionsOfCookies([...cookies.keys(), ...names]));
}
