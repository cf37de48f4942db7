import { encodeHistory } from '../../aws/history-cookie/encode-history.ts';
import { parsePageFacts } from '../../aws/page/facts.ts';
import { type IdentityReading, readIdentity } from '../../aws/page/identity.ts';
import { USER_INFO_COOKIE } from '../../aws/selectors.ts';
import { readUserInfo } from '../../aws/user-info.ts';
import { baseKey } from '../../core/history/base-key.ts';
import { type HistoryJar, jarKey } from '../../core/history/history-jar.ts';
import type { BaseIdentity, Identity, RoleIdentity } from '../../core/roles/identity.ts';
import { type KnownSession, ownerOf, stillKnown } from '../../core/roles/known-session.ts';
import { jarMemories, knownSessions } from '../../platform/background-items.ts';
import { readCookie } from '../../platform/cookies.ts';
import { readItem } from '../../platform/stored-item.ts';
import { completed } from '../note-identity.ts';
import { readAllFacts } from '../read-facts.ts';
import { type JarCookie, placeOf } from './jar-cookie.ts';

/** Who the session in a jar's cookie store belongs to. */
export interface JarIdentity {
  /** `baseKey` of who signed in; absent where nothing tells the user. */
  readonly base?: string;
  /** Who that is, with the account's number and alias as far as they are known. */
  readonly who?: Identity;
  /** ARN of whom the session works as. */
  readonly worker?: string;
  /** The role that it works as, while switched. */
  readonly role?: RoleIdentity;
}

/**
 * Reads whose history it is from what is there when no page is: the base that the history names, the session of the
 * cookies as a classic console reads it (docs/console.md 1.4), and the sessions that were seen in multi-session mode. Where
 * the history is gone, the base of a session that still works as the same is the one that was last seen. A role whose
 * base nothing names belongs to nobody that is known. Throws where a cookie cannot be read.
 * @param url the page that this is about, where there is one: its host tells the session modes apart
 */
export async function readJarIdentity(jar: HistoryJar, found: JarCookie, url?: string): Promise<JarIdentity> {
  const place = placeOf(jar);
  const userInfo = await readCookie(place, [USER_INFO_COOKIE]);
  const worker = userInfo && readUserInfo(userInfo.value)?.arn;
  const history = found.cookie ?? (await lostCookie(jar, found, worker));
  const cookies = [history, userInfo].flatMap(cookie => (cookie ? `${cookie.name}=${cookie.value}` : [])).join('; ');
  const facts = parsePageFacts({ url: url ?? place.url, cookies });
  if (!facts) return {};
  const reading = readIdentity(facts);
  const { identity } = reading;
  const base = findOwner(reading, await sessionsIn(jar), url === undefined);
  const who = base?.user === undefined ? undefined : await completed({ ...identity, base });
  return {
    ...(who && { base: baseKey(who), who }),
    ...(worker !== undefined && { worker }),
    ...(identity.role && { role: identity.role }),
  };
}

/** @param isByCookies true where no page tells which session mode it is */
function findOwner(
  { identity, sources }: IdentityReading,
  sessions: readonly KnownSession[],
  isByCookies: boolean,
): BaseIdentity | undefined {
  const named = sources.history?.base;
  const byHistory = named?.user === undefined ? undefined : named;
  if (identity.mode === 'multi-session') {
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

/** The sessions of multi-session mode that were seen in a jar's cookie store. */
async function sessionsIn({ partition, storeId }: HistoryJar): Promise<readonly KnownSession[]> {
  const known = stillKnown(await readItem(knownSessions), Date.now());
  return known.filter(session => session.storeId === storeId && session.partition === partition);
}

/** What is remembered of a cookie that is gone, where it was about the session of now. */
async function lostCookie(jar: HistoryJar, { name }: JarCookie, worker: string | undefined) {
  const memory = (await readItem(jarMemories))[jarKey(jar)];
  if (!memory?.fields || worker === undefined || worker !== memory.worker) return undefined;
  return { name, value: encodeHistory({ entries: memory.entries, fields: memory.fields }) };
}

/**
 * Who a page is about, once it is there, as far as it tells. An assumed role without the console's own names may be a
 * role that somebody switched to as well as a federated user: that tells of nobody.
 */
export async function readPageIdentity(tabId: number): Promise<JarIdentity> {
  const facts = await readAllFacts(tabId);
  if (!facts) return {};
  const { identity, sources } = readIdentity(facts);
  const working = sources.sessionData?.current ?? sources.userInfo?.current;
  const hasNames = sources.accountInfo !== undefined || sources.displayNames !== undefined;
  if (identity.base.user === undefined || (working?.roleName !== undefined && !hasNames)) return {};
  const who = await completed(identity);
  return { base: baseKey(who), who, ...(identity.role && { role: identity.role }) };
}
