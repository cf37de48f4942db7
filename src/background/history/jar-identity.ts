import { encodeHistory } from '../../aws/history-cookie/encode-history.ts';
import { parsePageFacts } from '../../aws/page/facts.ts';
import { readIdentity } from '../../aws/page/identity.ts';
import { USER_INFO_COOKIE } from '../../aws/selectors.ts';
import { readUserInfo } from '../../aws/user-info.ts';
import { baseKey } from '../../core/history/base-key.ts';
import { type HistoryJar, jarKey } from '../../core/history/history-jar.ts';
import type { Identity, RoleIdentity } from '../../core/roles/identity.ts';
import { jarMemories } from '../../platform/background-items.ts';
import { readCookie } from '../../platform/cookies.ts';
import { readItem } from '../../platform/stored-item.ts';
import { completed } from '../note-identity.ts';
import { readIsolatedFacts } from '../read-facts.ts';
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
 * Reads who is signed in from the cookies alone, as a classic console does (console.md 1.4): they are there when no
 * page is. Where the history is gone, the base of a session that still works as the same is the one that was last seen.
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
  const { identity } = readIdentity(facts);
  const who = identity.base.user === undefined ? undefined : await completed(identity);
  return {
    ...(who && { base: baseKey(who), who }),
    ...(worker !== undefined && { worker }),
    ...(identity.role && { role: identity.role }),
  };
}

/** What is remembered of a cookie that is gone, where it was about the session of now. */
async function lostCookie(jar: HistoryJar, { name }: JarCookie, worker: string | undefined) {
  const memory = (await readItem(jarMemories))[jarKey(jar)];
  if (!memory?.fields || worker === undefined || worker !== memory.worker) return undefined;
  return { name, value: encodeHistory({ entries: memory.entries, fields: memory.fields }) };
}

/** Who a page is about, once it is there, as far as it tells. */
export async function readPageIdentity(tabId: number): Promise<JarIdentity> {
  const facts = await readIsolatedFacts(tabId);
  if (!facts) return {};
  const { identity } = readIdentity(facts);
  const who = await completed(identity);
  return { base: baseKey(who), who, ...(identity.role && { role: identity.role }) };
}
