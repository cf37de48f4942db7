import { clearedHead, parseHead, TEXT_HEAD } from '../../core/sync/text-head.ts';
import { type AllData, clearAllData, writeAllData } from '../../platform/all-data.ts';
import { readSync, removeFromSync, writeSync } from '../../platform/sync-area.ts';
import { inChangeQueue } from '../change-item.ts';
import { inConfigQueue } from '../config-queue.ts';
import { inHistoryQueue } from '../history/history-queue.ts';
import { inSyncQueue } from './sync-queue.ts';

/**
 * Clears all that is stored, in the sync space too. A mark stays there, with a time and nothing else: without it the user's
 * other profiles, which keep their own, would bring everything back.
 */
export function clearEverything(): Promise<void> {
  return inSyncQueue(async () => {
    const items = await readSync();
    const found = parseHead(items[TEXT_HEAD]);
    if (Object.keys(items).length > 0 && found.kind !== 'cleared') {
      const newest = found.kind === 'text' ? found.head.time : 0;
      await writeSync({ [TEXT_HEAD]: clearedHead(Math.max(Date.now(), newest)) });
    }
    await removeFromSync(Object.keys(items).filter(key => key !== TEXT_HEAD));
    await alone(clearAllData);
  });
}

/** Puts back what was cleared. Throws what the browser throws: the quota, above all. */
export function putBackEverything(data: AllData): Promise<void> {
  return inSyncQueue(() => alone(() => writeAllData(data)));
}

/** While nothing else that is stored is being changed: a change under way would write back what it has read. */
function alone(act: () => Promise<void>): Promise<void> {
  return inConfigQueue(() => inHistoryQueue(() => inChangeQueue(act)));
}
