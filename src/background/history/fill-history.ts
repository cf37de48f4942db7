import { historyBytes } from '../../aws/history-cookie/encode-history.ts';
import type { ConsoleHistory } from '../../core/history/console-history.ts';
import type { CookieStore } from '../../core/history/cookie-store.ts';
import { FILL_BUDGET, fillHistory } from '../../core/history/fill-history.ts';
import { isSame } from '../../core/is-same.ts';
import { logFailure } from '../../platform/log.ts';
import { readItem, watchItems } from '../../platform/read-item.ts';
import { storeMemories } from '../../store/background-items.ts';
import { ledger, settings } from '../../store/list-items.ts';
import { changeHistory } from './change-history.ts';
import type { HistoryCookie } from './history-cookie.ts';
import { inStore } from './in-store.ts';
import { consoleHistory } from './read-histories.ts';
import type { StoreReading } from './read-store.ts';

/** ms within which the same value, put back by another program, is not answered again. */
const PEACE = 5000;

/** Fills the console's history from the ledger. */
export function restoreHistory({ cookieStore }: { readonly cookieStore: CookieStore }): Promise<ConsoleHistory> {
  return inStore(cookieStore, async store => consoleHistory({ ...store, history: await fill(store) }));
}

/** Fills the history of every known cookie store as soon as the user wants that. */
export function keepHistoriesFilled(): void {
  watchItems([settings], () => {
    fillHistories().catch(error => logFailure("the console's histories were not filled", error));
  });
}

/** Fills the histories of one base, or all, if the user wants that. If one fails, such as in a container that is gone, the others are filled. */
export async function fillHistories(ofBase?: string): Promise<void> {
  if (!(await readItem(settings)).keepHistoryFilled) return;
  for (const { cookieStore, base } of Object.values(await readItem(storeMemories))) {
    if (ofBase !== undefined && base !== ofBase) continue;
    await inStore(cookieStore, keepFilled).catch(error => logFailure("the console's history was not filled", error));
  }
}

/** Throws what the browser throws. */
async function fill(store: StoreReading): Promise<HistoryCookie> {
  const { cookieStore, history, memory, base = '', role } = store;
  const known = (await readItem(ledger))[base] ?? [];
  const inPartition = known.filter(({ partition }) => partition === cookieStore.partition);
  const { name, fields = memory?.fields } = history;
  const after = fillHistory(inPartition, role, FILL_BUDGET, entries =>
    historyBytes(name, { entries, ...(fields && { fields }) }),
  );
  if (after.length === 0 || isSame(after, history.entries)) return history;
  const answered = { value: history.cookie?.value ?? '', at: Date.now() };
  return changeHistory(store, history.entries, after, { answered });
}

/** For use in `inStore`. Fills the history, but answers each change once, so that two programs do not fight. Never throws. */
export async function keepFilled(store: StoreReading): Promise<void> {
  const { history, memory } = store;
  const { value, at } = memory?.answered ?? { at: 0 };
  const isAnswered = value === (history.cookie?.value ?? '') && Date.now() - at < PEACE;
  if (isAnswered || history.isOdd) return;
  await fill(store).catch(error => logFailure("the console's history was not filled", error));
}
