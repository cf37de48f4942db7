import { LONGEST } from '../../core/limits.ts';

/** No browser keeps more cookies of one site. */
const MOST = 200;

/**
 * Reads the cookies of a page by name.
 * @param parts `name=value` as in `document.cookie`, one cookie each. Leaves out a cookie that is longer than browsers
 * allow. Of two cookies with the same name the first counts, because its path is closer.
 */
export function parseCookies(parts: readonly string[]): ReadonlyMap<string, string> {
  const cookies = new Map<string, string>();
  for (const part of parts.slice(0, MOST)) {
    const at = part.indexOf('=');
    const name = part.slice(0, at).trim();
    if (at > 0 && part.length <= LONGEST.cookie && !cookies.has(name)) cookies.set(name, part.slice(at + 1).trim());
  }
  return cookies;
}
