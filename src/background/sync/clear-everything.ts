import { clearedHead, parseHead, TEXT_HEAD } from '../../core/sync/text-head.ts';
import { clearAllData } from '../../platform/all-data.ts';
import { readSync, removeFromSync, writeSync } from '../../platform/sync-area.ts';
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
    await clearAllData();
  });
}
