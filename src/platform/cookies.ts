import browser, { type Cookies } from 'webextension-polyfill';
import { hasHostAccess } from './host-access.ts';

/** Where to look for a cookie. */
export interface CookiePlace {
  /** A page that gets the cookie, on a host that Hatrack has access to. */
  readonly url: string;
  readonly storeId: string;
  /** The site of a partitioned cookie, which counts if there is no other cookie. */
  readonly topLevelSite: string;
}

/** A cookie to write. The browser has defaults for missing fields. */
export interface NewCookie {
  readonly name: string;
  readonly value: string;
  /** Missing for a cookie that belongs to one host only. */
  readonly domain?: string;
  readonly path: string;
  readonly secure: boolean;
  readonly httpOnly?: boolean;
  readonly sameSite?: Cookies.SameSiteStatus;
  /** s since 1970. If missing, the cookie ends with the browser's session. Browsers keep cookies for at most 400 days. */
  readonly expirationDate?: number;
  readonly partitionKey?: Cookies.PartitionKey;
}

/**
 * Reads the first of these cookies that is there, with all attributes that are needed to write it back; `undefined` if
 * there is none. Throws if Hatrack has no access: Firefox would answer as if there were no cookie.
 */
export async function readCookie(
  { topLevelSite, ...place }: CookiePlace,
  names: readonly string[],
): Promise<NewCookie | undefined> {
  for (const partition of [{}, { partitionKey: { topLevelSite } }]) {
    for (const name of names) {
      const cookie = await browser.cookies.get({ ...place, ...partition, name });
      if (cookie) return toNewCookie(cookie);
    }
  }
  if (!(await hasHostAccess([`${new URL(place.url).origin}/*`]))) throw new Error('access to the cookies is withheld');
  return undefined;
}

/** Writes a cookie. Throws if the browser refuses it. */
export async function writeCookie({ url, storeId }: CookiePlace, cookie: NewCookie): Promise<void> {
  const written: unknown = await browser.cookies.set({ url, storeId, ...cookie });
  if (!written) throw new Error('the browser did not take the cookie');
}

/** Removes a cookie. Throws if the browser keeps it. */
export async function removeCookie(
  { url, storeId }: CookiePlace,
  { name, partitionKey }: Pick<NewCookie, 'name' | 'partitionKey'>,
): Promise<void> {
  const removed: unknown = await browser.cookies.remove({ url, storeId, name, ...(partitionKey && { partitionKey }) });
  if (!removed) throw new Error('the browser did not take the cookie away');
}

/**
 * The cookies of a domain and of the hosts below it, as far as Hatrack has access: by name, when the last one expires, in
 * ms since 1970; 0 for those that end with the browser's session.
 * @param prefix start of the names
 */
export async function cookieExpiries(
  storeId: string,
  domain: string,
  prefix: string,
): Promise<ReadonlyMap<string, number>> {
  const expiries = new Map<string, number>();
  for (const { name, expirationDate = 0 } of await browser.cookies.getAll({ storeId, domain })) {
    if (name.startsWith(prefix)) expiries.set(name, Math.max(expiries.get(name) ?? 0, expirationDate * 1000));
  }
  return expiries;
}

/** The cookie stores that have open windows, the default one first. Includes containers, and private windows if allowed. */
export async function cookieStoreIds(): Promise<readonly string[]> {
  const stores = await browser.cookies.getAllCookieStores();
  return stores.map(({ id }) => id);
}

/**
 * What a cookie store is for: ordinary tabs, private windows, or a container by its number. Firefox names a container only
 * with another permission. Source: MDN, `cookies.CookieStore` and `contextualIdentities`.
 * @param storeId `0` and `1` in Chromium, `firefox-default`, `firefox-private` and `firefox-container-N` in Firefox
 */
export function kindOfCookieStore(storeId: string): 'ordinary' | 'private' | { readonly container: string } {
  if (storeId === '1' || storeId === 'firefox-private') return 'private';
  const container = /^firefox-container-(\d+)$/.exec(storeId)?.[1];
  return container === undefined ? 'ordinary' : { container };
}

/** The cookie store of a tab's container, or of private windows. */
export async function cookieStoreOf(tabId: number): Promise<string | undefined> {
  const { cookieStoreId } = await browser.tabs.get(tabId);
  if (cookieStoreId !== undefined) return cookieStoreId;
  const stores = await browser.cookies.getAllCookieStores();
  return stores.find(({ tabIds }) => tabIds.includes(tabId))?.id;
}

function toNewCookie(cookie: Cookies.Cookie): NewCookie {
  const { name, value, domain, hostOnly, path, secure, httpOnly, sameSite, expirationDate, partitionKey } = cookie;
  return {
    ...{ name, value, path, secure, httpOnly, sameSite },
    ...(!hostOnly && { domain }),
    ...(expirationDate !== undefined && { expirationDate }),
    ...(partitionKey && { partitionKey }),
  };
}
