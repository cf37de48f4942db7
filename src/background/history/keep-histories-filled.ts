import { logFailure } from '../../platform/log.ts';
import { readItem, watchItems } from '../../platform/read-item.ts';
import { storeMemories } from '../../store/background-items.ts';
import { settings } from '../../store/list-items.ts';
import { keepFilled } from './change-history.ts';
import { inStore } from './in-store.ts';

/** Fills the history cookie of every known cookie store as soon as the user wants that. */
export function keepHistoriesFilled(): void {
  watchItems([settings], () => void fillHistories());
}

/** Fills the history cookies of one base, or all of them, if the user wants that. Never throws. */
export async function fillHistories(ofBase?: string): Promise<void> {
  try {
    if (!(await readItem(settings)).keepHistoryFilled) return;
    for (const { cookieStore, base } of Object.values(await readItem(storeMemories))) {
      if (ofBase === undefined || base === ofBase) await inStore(cookieStore, keepFilled);
    }
  } catch (error) {
    logFailure("the console's histories were not filled", error);
  }
}
