import type { CookieClient } from './cookie-client.ts';

export interface ReadHistory {
  readonly bn: string;
  readonly ba: string;
  readonly rl: readonly { readonly a: string; readonly r: string; readonly d: string; readonly c: string }[];
}

/** Reads the role history as the console's pages do: decoded once. */
export function readHistory(client: CookieClient): ReadHistory {
  const value = client.cookie('noflush_awsc-roleInfo') ?? '';
  return JSON.parse(decodeURIComponent(value.replaceAll('+', '%20')));
}
