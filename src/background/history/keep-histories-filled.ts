import { logFailure } from '../../platform/log.ts';
import { readItem, readItems, watchItems } from '../../platform/read-item.ts';
import { storeMemories } from '../../store/background-items.ts';
import { settings } from '../../store/list-items.ts';
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
