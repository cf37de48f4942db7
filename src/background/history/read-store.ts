import { historyOf } from '../../aws/history-cookie/decode-history.ts';
import { parseConsoleUrl } from '../../aws/hosts/console-url.ts';
import type { PageFacts } from '../../aws/page/facts.ts';
import { type IdentityReading, readIdentity } from '../../aws/page/identity.ts';
import { USER_INFO_COOKIE } from '../../aws/values/selectors.ts';
import { readUserInfo } from '../../aws/values/user-info.ts';
import { baseKey } from '../../core/history/base-key.ts';
import { type CookieStore, cookieStoreKey } from '../../core/history/cookie-store.ts';
import type { StoreMemory } from '../../core/history/cookie-store-memory.ts';
import { pickDefined } from '../../core/pick-defined.ts';
import { withKnownAccount } from '../../core/roles/account-aliases.ts';
import type { BaseIdentity, Identity, RoleIdentity } from '../../core/roles/identity.ts';
import { type KnownSession, ownerOf, stillKnown } from '../../core/roles/known-session.ts';
import { hasManySessions } from '../../core/roles/session-mode.ts';
import { readCookie } from '../../platform/cookies.ts';
import { readItems } from '../../platform/read-item.ts';
import { knownSessions, storeMemories } from '../../store/background-items.ts';
import { accountAliases } from '../../store/list-items.ts';
import { type HistoryCookie, placeOf, readHistoryCookie } from './history-cookie.ts';

/** What a cookie store shows about its history, and about who the history belongs to. */
export interface StoreReading {
  readonly cookieStore: CookieStore;
  readonly history: HistoryCookie;
  /** What Hatrack remembered of the cookie store when it was read. */
  readonly memory?: StoreMemory;
  /** Who the history belongs to, with the account's number and alias if they are known. */
  readonly who?: Identity;
  /** `baseKey` of `who`, else of who was signed in when the cookie store was last seen. */
  readonly base?: string;
  /** ARN of the identity that the session works as. */
  readonly principalArn?: string;
  /** The role that the session works as, while switched. */
  readonly role?: RoleIdentity;
}

/** What a console page shows at one time. */
export interface Sight {
  readonly tabId: number;
  /** Its host shows the session mode. */
  readonly url: string;
  /** The values of the history cookie, as the page saw them one after another. */
  readonly values: readonly string[];
  /** All that the page shows; `null` if it could not be read, and left out as long as nobody has tried. */
  readonly page?: IdentityReading | null;
  /** Sessions that this page and those beside it show. */
  readonly sessions?: readonly KnownSession[];
  /** Who is in front, if the page was read whole. */
  readonly front?: Identity;
}

/**
 * Reads a cookie store: each of its cookies once. The history belongs to the base that it names itself, or to that of the
 * session in the cookies as a classic console reads it (docs/console.md 1.4), or to that of the sessions that were seen in
 * multi-session mode. If the history is gone and the session still works as the same principal, its base is the one that
 * was last seen. A role without a known base belongs to no known identity. Throws if a cookie cannot be read.
 * @param sight the page that the cookie store is read for; what it shows counts if the cookie store names nobody
 */
export async function readStore(cookieStore: CookieStore, sight?: Sight): Promise<StoreReading> {
  const place = placeOf(cookieStore);
  const [history, cookie, stored] = await Promise.all([
    readHistoryCookie(cookieStore),
    readCookie(place, [USER_INFO_COOKIE]),
    readItems({ storeMemories, knownSessions, accountAliases }),
  ]);
  const memory = stored.storeMemories[cookieStoreKey(cookieStore)];
  const userInfo = cookie && readUserInfo(cookie.value);
  const principalArn = userInfo?.arn;
  const isSame = principalArn !== undefined && principalArn === memory?.principalArn;
  const lost = isSame && memory.fields ? historyOf(memory.entries, memory.fields) : undefined;
  const shown = history.isOdd ? undefined : history.cookie ? history : lost;
  const url = parseConsoleUrl(sight?.url ?? place.url);
  if (!url) throw new Error('this is no page of a console');
  const facts = pickDefined<PageFacts>({ url, loadedAt: 0, cookies: new Map(), userInfo, history: shown });
  const reading = readIdentity(facts);
  const sessions = stillKnown(stored.knownSessions, Date.now()).filter(
    ({ storeId, partition }) => storeId === cookieStore.storeId && partition === cookieStore.partition,
  );
  const owner = findOwner(reading, sessions, sight === undefined);
  const byPage = sight?.page ? namedByPage(sight.page) : undefined;
  const named = owner?.user === undefined ? byPage : { ...reading.identity, base: owner };
  const who = named && withKnownAccount(named, stored.accountAliases);
  const base = who ? baseKey(who) : memory?.base;
  const role = reading.identity.role ?? byPage?.role;
  return pickDefined<StoreReading>({ cookieStore, history, memory, who, base, principalArn, role });
}

/** @param isByCookies true if no page shows the session mode */
function findOwner(
  { identity, sources }: IdentityReading,
  sessions: readonly KnownSession[],
  isByCookies: boolean,
): BaseIdentity | undefined {
  const named = sources.history?.base;
  const byHistory = named?.user === undefined ? undefined : named;
  if (hasManySessions(identity.mode)) {
    return byHistory ?? ownerOf(sessions.filter(({ id }) => id === identity.sessionId));
  }
  const working = sources.userInfo?.current;
  if (working?.user === undefined) return byHistory ?? ownerOf(sessions);
  if (identity.role || working.roleName === undefined) return identity.base;
  const ofRole = sessions.filter(
    ({ role }) => role?.account === working.account && role?.roleName === working.roleName,
  );
  return ownerOf(ofRole) ?? (isByCookies && sessions.length > 0 ? ownerOf(sessions) : identity.base);
}

/**
 * Who a page works as, as far as it shows that. An assumed role without the console's own names may be a switched role or a
 * federated user, so it does not count.
 */
function namedByPage({ identity, sources }: IdentityReading): Identity | undefined {
  const working = sources.sessionData?.current ?? sources.userInfo?.current;
  const hasNames = sources.accountInfo !== undefined || sources.displayNames !== undefined;
  return identity.base.user === undefined || (working?.roleName !== undefined && !hasNames) ? undefined : identity;
}
