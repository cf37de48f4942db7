import { LONGEST } from '../../core/limits.ts';

/**
 * Reads cookies by name, with values as in `document.cookie`. Leaves out a cookie that is longer than browsers allow. Of
 * two cookies with the same name the first counts, because its path is closer.
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
