import { readPageOptions } from './page-options.ts';

/** The value of a cookie as it stands there; of one that scripts cannot read, as the page was told. */
export function readCookie(name: string): string | undefined {
  const pair = document.cookie.split('; ').find(each => each.startsWith(`${name}=`));
  return pair?.slice(name.length + 1) ?? readPageOptions().hiddenCookies[name];
}

/** A cookie of URI-encoded JSON, spaces as `+` (docs/console.md 1.3); undefined when it is missing or broken. */
export function readJsonCookie(name: string): unknown {
  try {
    return JSON.parse(decodeURIComponent((readCookie(name) ?? '').replaceAll('+', '%20')));
  } catch {
    return undefined;
  }
}
