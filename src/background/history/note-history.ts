import { historyValue } from '../../aws/history-cookie/history-value.ts';
import { partitionOfConsoleUrl } from '../../aws/hosts.ts';
import type { PageFacts } from '../../aws/page/facts.ts';
import { type HistoryJar, jarKey } from '../../core/history/history-jar.ts';
import { MOST_SEEN_VALUES } from '../../core/limits.ts';
import { cookieStoreOf } from '../../platform/cookies.ts';
import { settings } from '../../platform/list-items.ts';
import { logFailure } from '../../platform/log.ts';
import { readItem } from '../../platform/stored-item.ts';
import { createCoalescer } from '../coalesce.ts';
import { learnAccount } from '../note-identity.ts';
import { keepJarFilled } from './fill-jar.ts';
import { inHistoryQueue } from './history-queue.ts';
import { readJarCookie } from './jar-cookie.ts';
import { readJarIdentity, readPageIdentity } from './jar-identity.ts';
import { noteJar } from './note-jar.ts';

/** A console page that sees the history. */
export interface HistorySight {
  readonly tabId: number;
  readonly url: string;
  /** The cookie's values, as the page saw them one after another. */
  readonly values: readonly string[];
}

/** What the facts of a page tell of it. */
export function sightOf({ url, cookies }: PageFacts): Omit<HistorySight, 'tabId'> {
  const value = historyValue(cookies);
  return { url: url.href, values: value === undefined ? [] : [value] };
}

/** A page may change the cookie without a pause: in each jar one sight is being noted, and one is waiting. */
const inTurn = createCoalescer<HistorySight & { readonly jar: HistoryJar }>(note, (waiting, next) => ({
  ...next,
  values: [...waiting.values, ...next.values].slice(-MOST_SEEN_VALUES),
}));

/**
 * Takes the history that a console page sees into the ledger, and keeps the console's own filled where the user wants
 * that. Never throws: a ledger that can't be written stops nothing.
 */
export async function noteHistory(sight: HistorySight): Promise<void> {
  try {
    const jar = await jarOfTab(sight);
    if (jar) await inTurn(jarKey(jar), { ...sight, jar });
  } catch (error) {
    logFailure("the console's history was not noted", error);
  }
}

async function note({ jar, tabId, url, values }: HistorySight & { readonly jar: HistoryJar }): Promise<void> {
  const seen = await readJarCookie(jar);
  const byCookies = await readJarIdentity(jar, seen, url);
  // A page takes its time to tell: the queue does not wait for it.
  const byPage = byCookies.base === undefined ? await readPageIdentity(tabId) : {};
  await inHistoryQueue(async () => {
    const found = await readJarCookie(jar);
    const identity = { ...byPage, ...(await readJarIdentity(jar, found, url)) };
    if (identity.who) await learnAccount(identity.who);
    const isNew = await noteJar(jar, { found, identity, flashed: values });
    if (isNew && (await readItem(settings)).keepHistoryFilled) await keepJarFilled(jar);
  });
}

async function jarOfTab({ tabId, url }: HistorySight): Promise<HistoryJar | undefined> {
  const partition = partitionOfConsoleUrl(url);
  const storeId = await cookieStoreOf(tabId);
  return partition && storeId !== undefined ? { partition, storeId } : undefined;
}
