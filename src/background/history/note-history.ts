import { historyValue } from '../../aws/history-cookie/history-value.ts';
import { partitionOfConsoleUrl } from '../../aws/hosts/hosts.ts';
import type { PageFacts } from '../../aws/page/facts.ts';
import { type CookieStore, cookieStoreKey } from '../../core/history/cookie-store.ts';
import { MOST_SEEN_VALUES } from '../../core/limits.ts';
import { cookieStoreOf } from '../../platform/cookies.ts';
import { logFailure } from '../../platform/log.ts';
import { readItem } from '../../platform/read-item.ts';
import { settings } from '../../store/list-items.ts';
import { learnAccount } from '../page/note-identity.ts';
import { createCoalescer } from '../queues/coalesce.ts';
import { readPageIdentity, readStoreIdentity } from './cookie-store-identity.ts';
import { keepCookieStoreFilled } from './fill-cookie-store.ts';
import { readHistoryCookie } from './history-cookie.ts';
import { inHistoryQueue } from './history-queue.ts';
import { noteCookieStore } from './note-cookie-store.ts';

/** A console page that sees the history. */
export interface HistorySight {
  readonly tabId: number;
  readonly url: string;
  /** The cookie's values, as the page saw them one after another. */
  readonly values: readonly string[];
}

/** The history that a page shows, from its facts. */
export function sightOf({ url, cookies }: PageFacts): Omit<HistorySight, 'tabId'> {
  const value = historyValue(cookies);
  return { url: url.href, values: value === undefined ? [] : [value] };
}

/** A page may change the cookie all the time, so of each cookie store one state is being noted and at most one waits. */
const inTurn = createCoalescer<HistorySight & { readonly cookieStore: CookieStore }>(note, (waiting, next) => ({
  ...next,
  values: [...waiting.values, ...next.values].slice(-MOST_SEEN_VALUES),
}));

/**
 * Takes the history that a console page sees into the ledger, and keeps the console's own filled where the user wants
 * that. Never throws: a ledger that can't be written stops nothing.
 */
export async function noteHistory(sight: HistorySight): Promise<void> {
  try {
    const cookieStore = await cookieStoreOfTab(sight);
    if (cookieStore) await inTurn(cookieStoreKey(cookieStore), { ...sight, cookieStore });
  } catch (error) {
    logFailure("the console's history was not noted", error);
  }
}

async function note({
  cookieStore,
  tabId,
  url,
  values,
}: HistorySight & { readonly cookieStore: CookieStore }): Promise<void> {
  const seen = await readHistoryCookie(cookieStore);
  const byCookies = await readStoreIdentity(cookieStore, seen, url);
  // A page may take long to show its identity, so the queue does not wait for it.
  const byPage = byCookies.base === undefined ? await readPageIdentity(tabId) : {};
  await inHistoryQueue(async () => {
    const found = await readHistoryCookie(cookieStore);
    const identity = { ...byPage, ...(await readStoreIdentity(cookieStore, found, url)) };
    if (identity.who) await learnAccount(identity.who);
    const isNew = await noteCookieStore(cookieStore, { found, identity, flashed: values });
    if (isNew && (await readItem(settings)).keepHistoryFilled) await keepCookieStoreFilled(cookieStore);
  });
}

async function cookieStoreOfTab({ tabId, url }: HistorySight): Promise<CookieStore | undefined> {
  const partition = partitionOfConsoleUrl(url);
  const storeId = await cookieStoreOf(tabId);
  return partition && storeId !== undefined ? { partition, storeId } : undefined;
}
