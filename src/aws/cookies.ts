import { LONGEST } from '../core/limits.ts';

/**
 * Cookies by name, values as they stand in `document.cookie`; one that is longer than browsers take is left out. Of two
 * with one name the first counts: it is the nearer.
 */
export function parseCookies(text: string): ReadonlyMap<string, string> {
  const cookies = new Map<string, string>();
  for (const part of text.split(';')) {
    const at = part.indexOf('=');
    const name = part.slice(0, at).trim();
    if (at > 0 && part.length <= LONGEST.cookie && !cookies.has(name)) cookies.set(name, part.slice(at + 1).trim());
  }
  return cookies;
}
