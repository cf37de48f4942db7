import { encodeHistory } from '../../aws/history-cookie/encode-history.ts';
import { parsePageFacts } from '../../aws/page/facts.ts';
import { type IdentityReading, readIdentity } from '../../aws/page/identity.ts';
import { USER_INFO_COOKIE } from '../../aws/values/selectors.ts';
import { readUserInfo } from '../../aws/values/user-info.ts';
import { baseKey } from '../../core/history/base-key.ts';
import { type CookieStore, cookieStoreKey } from '../../core/history/cookie-store.ts';
import type { BaseIdentity, Identity, RoleIdentity } from '../../core/roles/identity.ts';
import { type KnownSession, ownerOf, stillKnown } from '../../core/roles/known-session.ts';
import { hasManySessions } from '../../core/roles/session-mode.ts';
import { readCookie } from '../../platform/cookies.ts';
import { readItem } from '../../platform/read-item.ts';
import { knownSessions, storeMemories } from '../../store/background-items.ts';
import { completed } from '../page/note-identity.ts';
import { readAllFacts } from '../page/read-facts.ts';
import { type HistoryCookie, placeOf } from './history-cookie.ts';

/** Who the session in a cookie store belongs to. */
export interface StoreIdentity {
  /** `baseKey` of the base; absent if nothing names its user. */
  readonly base?: string;
  /** The identity, with the account's number and alias if they are known. */
  readonly who?: Identity;
  /** ARN of the identity that the session works as. */
  readonly principalArn?: string;
  /** The role that the session works as, while switched. */
  readonly role?: RoleIdentity;
}

/**
 * Reads whose history it is without a page: from the base that the history names, from the session of the cookies as a
 * classic console reads it (docs/console.md 1.4), and from the sessions that were seen in multi-session mode. If the
 * history is gone and the session still works as the same principal, its base is the one that was last seen. A role
 * without a known base belongs to no known identity. Throws if a cookie cannot be read.
 * @param url the page that this is about, if there is one: its host shows the session mode
 */
export async function readStoreIdentity(
  cookieStore: CookieStore,
  found: HistoryCookie,
  url?: string,
): Promise<StoreIdentity> {
  const place = placeOf(cookieStore);
  const userInfo = await readCookie(place, [USER_INFO_COOKIE]);
  const principalArn = userInfo && readUserInfo(userInfo.value)?.arn;
  const history = found.cookie ?? (await lostCookie(cookieStore, found, principalArn));
  const cookies = [history, userInfo].flatMap(cookie => (cookie ? `${cookie.name}=${cookie.value}` : [])).join('; ');
  const facts = parsePageFacts({ url: url ?? place.url, cookies });
  if (!facts) return {};
  const reading = readIdentity(facts);
  const { identity } = reading;
  const base = findOwner(reading, await sessionsIn(cookieStore), url === undefined);
  const who = base?.user === undefined ? undefined : await completed({ ...identity, base });
  return {
    ...(who && { base: baseKey(who), who }),
    ...(principalArn !== undefined && { principalArn }),
    ...(identity.role && { role: identity.role }),
  };
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

/** The sessions of multi-session mode that were seen in a cookie store. */
async function sessionsIn({ partition, storeId }: CookieStore): Promise<readonly KnownSession[]> {
  const known = stillKnown(await readItem(knownSessions), Date.now());
  return known.filter(session => session.storeId === storeId && session.partition === partition);
}

/** What Hatrack remembers of a cookie that is gone, if it was about the current session. */
async function lostCookie(cookieStore: CookieStore, { name }: HistoryCookie, principalArn: string | undefined) {
  const memory = (await readItem(storeMemories))[cookieStoreKey(cookieStore)];
  if (!memory?.fields || principalArn === undefined || principalArn !== memory.principalArn) return undefined;
  return { name, value: encodeHistory({ entries: memory.entries, fields: memory.fields }) };
}

/**
 * Who a page works as, once it is there, as far as it shows that. An assumed role without the console's own names may be
 * a switched role or a federated user, so it does not count.
 */
export async function readPageIdentity(tabId: number): Promise<StoreIdentity> {
  const facts = await readAllFacts(tabId);
  if (!facts) return {};
  const { identity, sources } = readIdentity(facts);
  const working = sources.sessionData?.current ?? sources.userInfo?.current;
  const hasNames = sources.accountInfo !== undefined || sources.displayNames !== undefined;
  if (identity.base.user === undefined || (working?.roleName !== undefined && !hasNames)) return {};
  const who = await completed(identity);
  return { base: baseKey(who), who, ...(identity.role && { role: identity.role }) };
}
