import { jarMemories } from '../../platform/background-items.ts';
import { settings } from '../../platform/list-items.ts';
import { logFailure } from '../../platform/log.ts';
import { readItem, readItems, watchItems } from '../../platform/stored-item.ts';
import { keepJarFilled } from './fill-jar.ts';
import { inHistoryQueue } from './history-queue.ts';

/** Fills every known jar as soon as the user wants that. */
export function keepHistoriesFilled(): void {
  watchItems([settings], () => {
    fillHistories().catch(error => logFailure("the console's histories were not filled", error));
  });
}

/** Fills the jars of one base, or all of them, where the user wants that. */
export async function fillHistories(ofBase?: string): Promise<void> {
  if (!(await readItem(settings)).keepHistoryFilled) return;
  const stored = await readItems({ jarMemories });
  for (const { jar, base } of Object.values(stored.jarMemories)) {
    if (ofBase === undefined || base === ofBase) await inHistoryQueue(() => keepJarFilled(jar));
  }
}
