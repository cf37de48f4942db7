import type { ConsoleHistory } from '../../core/history/console-history.ts';
import type { CookieStore } from '../../core/history/cookie-store.ts';
import type { DataOf } from '../../messages/asking.ts';
import { changeHistoryCookie } from './change-history-cookie.ts';
import { readStoreIdentity, type StoreIdentity } from './cookie-store-identity.ts';
import { fillCookieStore } from './fill-cookie-store.ts';
import { type HistoryCookie, readHistoryCookie } from './history-cookie.ts';
import { inHistoryQueue } from './history-queue.ts';
import { noteCookieStore } from './note-cookie-store.ts';
import { readHistory } from './read-histories.ts';

/** Makes the user's edit to the cookie as it is right now. */
export function writeHistory({ cookieStore, before, after }: DataOf<'writeHistory'>): Promise<ConsoleHistory> {
  return changing(cookieStore, (_, identity) => changeHistoryCookie(cookieStore, { identity, before, after }));
}

/** Fills the cookie from the ledger. */
export function restoreHistory({ cookieStore }: { readonly cookieStore: CookieStore }): Promise<ConsoleHistory> {
  return changing(cookieStore, (found, identity) => fillCookieStore(cookieStore, found, identity));
}

/** What is there goes into the ledger first: nothing that is written over is lost. */
function changing(
  cookieStore: CookieStore,
  change: (found: HistoryCookie, identity: StoreIdentity) => Promise<void>,
): Promise<ConsoleHistory> {
  return inHistoryQueue(async () => {
    const found = await readHistoryCookie(cookieStore);
    const identity = await readStoreIdentity(cookieStore, found);
    await noteCookieStore(cookieStore, { found, identity });
    await change(found, identity);
    return readHistory(cookieStore);
  });
}
