import { historyCookieDomain, historyCookieSite, historyCookieUrl } from '../../aws/history-cookie/cookie-place.ts';
import { decodeHistory } from '../../aws/history-cookie/decode-history.ts';
import { encodeHistory, historyBytes, MAX_COOKIE_BYTES } from '../../aws/history-cookie/encode-history.ts';
import type { RoleHistory } from '../../aws/history-cookie/role-history.ts';
import { HISTORY_COOKIES } from '../../aws/values/selectors.ts';
import type { CookieStore } from '../../core/history/cookie-store.ts';
import { type CookiePlace, type NewCookie, readCookie, removeCookie, writeCookie } from '../../platform/cookies.ts';

/** s that browsers keep a cookie at the most: 400 days. */
const LONGEST = 400 * 24 * 60 * 60;

/** The history cookie of a cookie store, as it is now. */
export interface HistoryCookie extends RoleHistory {
  /** Absent where there is none. */
  readonly cookie?: NewCookie;
  /** There is one, with a value that is no history: its entries are not known, which is not the same as none. */
  readonly isOdd?: true;
  /** Its name, or the one that it would have. */
  readonly name: string;
}

/** Throws if the cookie cannot be read, which is not the same as none: access is withheld, or the container is gone. */
export async function readHistoryCookie(cookieStore: CookieStore): Promise<HistoryCookie> {
  const cookie = await readCookie(placeOf(cookieStore), HISTORY_COOKIES);
  return cookie ? decoded(cookie) : { name: HISTORY_COOKIES[0], entries: [] };
}

function decoded(cookie: NewCookie): HistoryCookie {
  const history = decodeHistory(cookie.value) ?? ({ entries: [], isOdd: true } as const);
  return { ...history, cookie, name: cookie.name };
}

/** Writes a history over the one that is there, with the same attributes. Returns what is there now; throws if it is too long. */
export async function writeHistoryCookie(
  cookieStore: CookieStore,
  { cookie, name }: HistoryCookie,
  history: Pick<RoleHistory, 'entries' | 'fields'>,
): Promise<HistoryCookie> {
  if (historyBytes(name, history) > MAX_COOKIE_BYTES) throw new RangeError('the history does not fit into its cookie');
  const written = { ...(cookie ?? newCookie(cookieStore, name)), value: encodeHistory(history) };
  await writeCookie(placeOf(cookieStore), written);
  return decoded(written);
}

export async function removeHistoryCookie(cookieStore: CookieStore, { cookie }: HistoryCookie): Promise<void> {
  if (cookie) await removeCookie(placeOf(cookieStore), cookie);
}

/** Where the cookies of a partition are in a cookie store. */
export function placeOf({ partition, storeId }: CookieStore): CookiePlace {
  return { url: historyCookieUrl(partition), storeId, topLevelSite: historyCookieSite(partition) };
}

/** Like that of sign-in (docs/console.md 1.2); how long that one lives is not known. */
function newCookie({ partition }: CookieStore, name: string): Omit<NewCookie, 'value'> {
  return {
    name,
    domain: historyCookieDomain(partition),
    path: '/',
    secure: true,
    expirationDate: Math.floor(Date.now() / 1000) + LONGEST,
  };
}
