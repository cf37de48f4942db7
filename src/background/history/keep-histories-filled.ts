import { storeMemories } from '../../platform/background-items.ts';
import { settings } from '../../platform/list-items.ts';
import { logFailure } from '../../platform/log.ts';
import { readItem, readItems, watchItems } from '../../platform/stored-item.ts';
import { keepCookieStoreFilled } from './fill-cookie-store.ts';
import { inHistoryQueue } from './history-queue.ts';

/** Fills the history cookie of every known cookie store as soon as the user wants that. */
export function keepHistoriesFilled(): void {
  watchItems([settings], () => {
    fillHistories().catch(error => logFailure("the console's histories were not filled", error));
  });
}

/** Fills the history cookies of one base, or all of them, if the user wants that. */
export async function fillHistories(ofBase?: string): Promise<void> {
  if (!(await readItem(settings)).keepHistoryFilled) return;
  const stored = await readItems({ storeMemories });
  for (const { cookieStore, base } of Object.values(stored.storeMemories)) {
    if (ofBase === undefined || base === ofBase) await inHistoryQueue(() => keepCookieStoreFilled(cookieStore));
  }
}
