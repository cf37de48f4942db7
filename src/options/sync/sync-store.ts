import { askBackground } from '../../platform/messages.ts';
import { syncNotice } from '../../store/list-items.ts';
import { syncOn, syncState } from '../../store/sync-items.ts';
import { followItems } from '../widgets/follow-items.ts';
import type { StoreOf } from '../widgets/store-of.ts';

export type SyncStore = StoreOf<Awaited<ReturnType<typeof openSync>>>;

/** What the page shows of sync. It follows the background, which does the sync, and other pages. */
export async function openSync() {
  // The notice shows that another browser's save replaced this browser's, until the user dismisses it on any page.
  const followed = await followItems({ isOn: syncOn, state: syncState, notice: syncNotice });
  return {
    ...followed,
    turn: (isOn: boolean) => askBackground('storeSyncOn', { isOn }),
    async dismiss(): Promise<void> {
      const seen = followed.notice.peek();
      if (seen) await askBackground('closeSyncNotice', seen);
    },
  };
}
