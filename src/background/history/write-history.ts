import type { ConsoleHistory } from '../../core/history/console-history.ts';
import type { CookieStore } from '../../core/history/cookie-store.ts';
import type { DataOf } from '../../messages/asking.ts';
import { changeHistory, fill } from './change-history.ts';
import { inStore } from './in-store.ts';
import { historyIn } from './read-histories.ts';

/** Makes the user's edit to the cookie as it is right now. */
export function writeHistory({ cookieStore, before, after }: DataOf<'writeHistory'>): Promise<ConsoleHistory> {
  return inStore(cookieStore, async store =>
    historyIn({ ...store, history: await changeHistory(store, before, after) }),
  );
}

/** Fills the cookie from the ledger. */
export function restoreHistory({ cookieStore }: { readonly cookieStore: CookieStore }): Promise<ConsoleHistory> {
  return inStore(cookieStore, async store => historyIn({ ...store, history: await fill(store) }));
}
