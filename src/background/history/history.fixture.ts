import { historyCookieDomain, historyCookieUrl } from '../../aws/history-cookie/cookie-place.ts';
import { decodeHistory } from '../../aws/history-cookie/decode-history.ts';
import { encodeHistory } from '../../aws/history-cookie/encode-history.ts';
import { HISTORY_COOKIES, USER_INFO_COOKIE } from '../../aws/values/selectors.ts';
import type { CookieStore } from '../../core/history/cookie-store.ts';
import type { HistoryEntry } from '../../core/history/history-entry.ts';
import { readItem } from '../../platform/read-item.ts';
import { ledger } from '../../store/list-items.ts';
import { see as seeIn } from './see.ts';

/** What tests need of a browser's cookies. */
interface Cookies {
  put(cookie: CookieToPut): void;
  named(name: string): readonly { readonly value: string; readonly storeId: string }[];
}

interface CookieToPut {
  readonly name: string;
  readonly value: string;
  readonly domain: string;
  readonly storeId: string;
  readonly sameSite?: string;
  readonly expirationDate?: number;
}

export const [NAME] = HISTORY_COOKIES;
export const CONSOLE = historyCookieUrl('aws');
export const COOKIE_STORE: CookieStore = { partition: 'aws', storeId: '0' };
export const ALICE = 'aws/corp-jump/alice';

/** A role of one letter; its label is the letter in upper case. */
export function entry(roleName: string, more: Partial<HistoryEntry> = {}): HistoryEntry {
  return { account: '111122223333', roleName, displayName: roleName.toUpperCase(), ...more };
}

/** One entry for each letter. */
export function entries(roles: string): readonly HistoryEntry[] {
  return [...roles].map(role => entry(role));
}

/** As sign-in does: who works, and the history with its base while switched. Gives the history's value. */
export function serve(
  cookies: Cookies,
  roles: string,
  { role, storeId = '0' }: { readonly role?: string; readonly storeId?: string } = {},
): string {
  const arn = role ? `arn:aws:sts::111122223333:assumed-role/${role}/alice` : 'arn:aws:iam::999999999999:user/alice';
  const userInfo = encodeURIComponent(JSON.stringify({ arn, alias: role ? '111122223333' : 'corp-jump' }));
  const fields = role ? { bn: 'alice', ba: 'corp-jump', v: 7 } : { bn: '', ba: '', v: 7 };
  const value = encodeHistory({ entries: entries(roles), fields });
  cookies.put({ name: NAME, value, domain: historyCookieDomain('aws'), storeId, sameSite: 'lax', expirationDate: 9e9 });
  cookies.put({ name: USER_INFO_COOKIE, value: userInfo, domain: historyCookieDomain('aws'), storeId });
  return value;
}

/** Does what a console page does: sends the history that it sees. */
export function see(value?: string, tabId = 0): Promise<void> {
  return seeIn({ tabId, url: CONSOLE, values: value === undefined ? [] : [value] });
}

/** The roles of alice's ledger, the last used first, each with its count where that is not one. */
export async function noted(): Promise<string> {
  const known = (await readItem(ledger))[ALICE] ?? [];
  return known.map(({ roleName, count }) => (count === 1 ? roleName : `${roleName}${count}`)).join(' ');
}

/** The roles in the cookie. */
export function shown(cookies: Cookies): string {
  const roles = decodeHistory(cookies.named(NAME)[0]?.value ?? '')?.entries ?? [];
  return roles.map(({ roleName }) => roleName).join('');
}

/** All fields of the cookie except its roles. */
export function shownFields(cookies: Cookies): unknown {
  return decodeHistory(cookies.named(NAME)[0]?.value ?? '')?.fields;
}
