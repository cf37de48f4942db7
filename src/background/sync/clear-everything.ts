import { clearedHead, parseHead, TEXT_HEAD } from '../../core/sync/text-head.ts';
import { type AllData, clearAllData, writeAllData } from '../../platform/all-data.ts';
import { logFailure } from '../../platform/log.ts';
import { readItem } from '../../platform/read-item.ts';
import { readSync, removeFromSync, writeSync } from '../../platform/sync-area.ts';
import { writeItem } from '../../platform/write-item.ts';
import { clearing } from '../../store/sync-items.ts';
import { inChangeQueue } from '../queues/change-item.ts';
import { inConfigQueue } from '../queues/config-queue.ts';
import { inSyncQueue } from './sync-queue.ts';

/**
 * Clears everything that is stored, also in the sync space. A mark with the time stays there: without it, the user's
 * other profiles, which keep their data, would share everything again.
 */
export function clearEverything(): Promise<void> {
  return inSyncQueue(clear);
}

/** Continues a clearing that the end of the browser interrupted. */
export function finishClearing(): Promise<void> {
  return inSyncQueue(async () => {
    if (await readItem(clearing)) await clear();
  });
}

async function clear(): Promise<void> {
  // Even a full storage can be cleared.
  await writeItem(clearing, true).catch(error => logFailure('a clearing may be broken off', error));
  try {
    await clearSync();
    await alone(clearAllData);
  } catch (error) {
    await writeItem(clearing, false);
    throw error;
  }
}

async function clearSync(): Promise<void> {
  const items = await readSync();
  const found = parseHead(items[TEXT_HEAD]);
  if (Object.keys(items).length > 0 && found.kind !== 'cleared') {
    const newest = found.kind === 'text' ? found.head.time : 0;
    await writeSync({ [TEXT_HEAD]: clearedHead(Math.max(Date.now(), newest)) });
  }
  await removeFromSync(Object.keys(items).filter(key => key !== TEXT_HEAD));
}

/** Restores what was cleared. Throws what the browser throws, mainly for the quota. */
export function putBackEverything(data: AllData): Promise<void> {
  return inSyncQueue(() => alone(() => writeAllData(data)));
}

/** Runs the act while nothing else changes what is stored: another change would write back what it has read before. */
function alone(act: () => Promise<void>): Promise<void> {
  return inConfigQueue(() => inChangeQueue(act));
}
