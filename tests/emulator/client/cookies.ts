import { readPageOptions } from './page-options.ts';

/** The raw value of a cookie. If scripts cannot read the cookie, the server has put its value into the page. */
export function readCookie(name: string): string | undefined {
  const pair = document.cookie.split('; ').find(each => each.startsWith(`${name}=`));
  return pair?.slice(name.length + 1) ?? readPageOptions().hiddenCookies[name];
}

/** Reads a cookie of URI-encoded JSON, with spaces as `+` (docs/console.md 1.3); undefined if it is missing or broken. */
export function readJsonCookie(name: string): unknown {
  try {
    return JSON.parse(decodeURIComponent((readCookie(name) ?? '').replaceAll('+', '%20')));
  } catch {
    return undefined;
  }
}
