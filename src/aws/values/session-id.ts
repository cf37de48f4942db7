import { SESSION_COOKIE_PREFIX } from './selectors.ts';

/** No browser has more session cookies: AWS allows five open sessions (docs/console.md 3.4.3). */
const MOST = 40;

/** The differentiators of the sessions that these cookies belong to. */
export function sessionsOfCookies(names: Iterable<string>): readonly string[] {
  return [...names]
    .filter(name => name.startsWith(SESSION_COOKIE_PREFIX))
    .map(name => name.slice(SESSION_COOKIE_PREFIX.length))
    .filter(isSessionId)
    .slice(0, MOST);
}

/** Whether a text is a session's differentiator, 12 digits and 8 characters: `111122223333-abcdefgh` (docs/console.md 3.2.1). */
export function isSessionId(text: string): boolean {
  return /^\d{12}-[a-z0-9]{8}$/.test(text);
}
