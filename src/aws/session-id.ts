import { SESSION_COOKIE_PREFIX } from './selectors.ts';

/** More cookies of sessions no browser has: AWS lets it have five open (docs/console.md 3.4). */
const MOST = 40;

/** The sessions, by their differentiators, that cookies of these names tell of. */
export function sessionsOfCookies(names: Iterable<string>): readonly string[] {
  return [...names]
    .filter(name => name.startsWith(SESSION_COOKIE_PREFIX))
    .map(name => name.slice(SESSION_COOKIE_PREFIX.length))
    .filter(isSessionId)
    .slice(0, MOST);
}

/** Whether a text is a session's differentiator, 12 digits and 8 characters: `111122223333-abcdefgh` (docs/console.md 3.2). */
export function isSessionId(text: string): boolean {
  return /^\d{12}-[a-z0-9]{8}$/.test(text);
}
