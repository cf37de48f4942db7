import { askBackground } from '../../platform/messages.ts';
import { syncNotice } from '../../store/list-items.ts';
import { syncOn, syncState } from '../../store/sync-items.ts';
import { followItems } from '../widgets/follow-items.ts';
import type { StoreOf } from '../widgets/store-of.ts';

export type SyncStore = StoreOf<Awaited<ReturnType<typeof openSync>>>;

/** What the page shows of sync, in step with the background, which does it, and with other pages. */
export async function openSync() {
  // The notice: another browser's save took the place of this one's; until dismissed, in whatever page.
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
