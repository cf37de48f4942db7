import { historyValue } from '../../aws/history-cookie/history-value.ts';
import { partitionOfConsoleUrl } from '../../aws/hosts.ts';
import type { PageFacts } from '../../aws/page/facts.ts';
import type { HistoryJar } from '../../core/history/history-jar.ts';
import { cookieStoreOf } from '../../platform/cookies.ts';
import { settings } from '../../platform/list-items.ts';
import { logFailure } from '../../platform/log.ts';
import { readItem } from '../../platform/stored-item.ts';
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
  /** The cookie's value, as the page saw it. */
  readonly value?: string;
}

/** What the facts of a page tell of it. */
export function sightOf({ url, cookies }: PageFacts): Omit<HistorySight, 'tabId'> {
  const value = historyValue(cookies);
  return { url: url.href, ...(value !== undefined && { value }) };
}

/**
 * Takes the history that a console page sees into the ledger, and keeps the console's own filled where the user wants
 * that. Never throws: a ledger that can't be written stops nothing.
 */
export async function noteHistory(sight: HistorySight): Promise<void> {
  try {
    const jar = await jarOfTab(sight);
    if (jar) await note(jar, sight);
  } catch (error) {
    logFailure("the console's history was not noted", error);
  }
}

async function note(jar: HistoryJar, { tabId, url, value }: HistorySight): Promise<void> {
  const seen = await readJarCookie(jar);
  const byCookies = await readJarIdentity(jar, seen, url);
  // A page takes its time to tell: the queue does not wait for it.
  const byPage = byCookies.base === undefined ? await readPageIdentity(tabId) : {};
  await inHistoryQueue(async () => {
    const found = await readJarCookie(jar);
    const identity = { ...byPage, ...(await readJarIdentity(jar, found, url)) };
    if (identity.who) await learnAccount(identity.who);
    const isNew = await noteJar(jar, { found, identity, ...(value !== undefined && { flashed: value }) });
    if (isNew && (await readItem(settings)).keepHistoryFilled) await keepJarFilled(jar);
  });
}

async function jarOfTab({ tabId, url }: HistorySight): Promise<HistoryJar | undefined> {
  const partition = partitionOfConsoleUrl(url);
  const storeId = await cookieStoreOf(tabId);
  return partition && storeId !== undefined ? { partition, storeId } : undefined;
}
