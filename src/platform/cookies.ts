import browser, { type Cookies } from 'webextension-polyfill';
import { hasHostAccess } from './host-access.ts';

/** Where to look for a cookie. */
export interface CookiePlace {
  /** Of a page that gets the cookie, on a host that is granted. */
  readonly url: string;
  readonly storeId: string;
  /** The site that a partitioned cookie would belong to: looked for where there is no other. */
  readonly topLevelSite: string;
}

/** A cookie to be written; what is left out is the browser's default. */
export interface NewCookie {
  readonly name: string;
  readonly value: string;
  /** Left out of a cookie that is its host's alone. */
  readonly domain?: string;
  readonly path: string;
  readonly secure: boolean;
  readonly httpOnly?: boolean;
  readonly sameSite?: Cookies.SameSiteStatus;
  /** s since 1970; left out, the cookie ends with the browser's session. Browsers keep none longer than 400 days. */
  readonly expirationDate?: number;
  readonly partitionKey?: Cookies.PartitionKey;
}

/**
 * The first of these cookies that is there, with all that must be told to write it back as it is; `undefined` where none
 * is. Throws where the browser does not let Hatrack look: Firefox answers then as if there were no cookie.
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

/** Throws where the browser does not take it. */
export async function writeCookie({ url, storeId }: CookiePlace, cookie: NewCookie): Promise<void> {
  const written: unknown = await browser.cookies.set({ url, storeId, ...cookie });
  if (!written) throw new Error('the browser did not take the cookie');
}

/** Throws where the browser leaves it there. */
export async function removeCookie(
  { url, storeId }: CookiePlace,
  { name, partitionKey }: Pick<NewCookie, 'name' | 'partitionKey'>,
): Promise<void> {
  const removed: unknown = await browser.cookies.remove({ url, storeId, name, ...(partitionKey && { partitionKey }) });
  if (!removed) throw new Error('the browser did not take the cookie away');
}

/**
 * Names of the cookies of a domain and of the hosts below it, as far as these are granted.
 * @param prefix of the names wanted
 */
export async function cookieNames(storeId: string, domain: string, prefix: string): Promise<readonly string[]> {
  const cookies = await browser.cookies.getAll({ storeId, domain });
  return cookies.flatMap(({ name }) => (name.startsWith(prefix) ? name : []));
}

/** The cookie stores that have open windows, the default one first: containers, private windows where they are allowed. */
export async function cookieStoreIds(): Promise<readonly string[]> {
  const stores = await browser.cookies.getAllCookieStores();
  return stores.map(({ id }) => id);
}

/**
 * What a cookie store is for: ordinary tabs, private windows, or a container by its number; Firefox gives a container's
 * name only to extensions with a permission of their own. Source: MDN, `cookies.CookieStore` and `contextualIdentities`.
 * @param storeId `0` and `1` in Chromium, `firefox-default`, `firefox-private` and `firefox-container-N` in Firefox
 */
export function kindOfCookieStore(storeId: string): 'ordinary' | 'private' | { readonly container: string } {
  if (storeId === '1' || storeId === 'firefox-private') return 'private';
  const container = /^firefox-container-(\d+)$/.exec(storeId)?.[1];
  return container === undefined ? 'ordinary' : { container };
}

/** The cookie store of a tab: that of its container, or of private windows. */
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
