import type { ReadonlySignal } from '@preact/signals';
import type { SyncNotice } from '../../core/sync/sync-notice.ts';
import type { SyncState } from '../../core/sync/sync-state.ts';
import { askBackground } from '../../platform/messages.ts';
import { syncNotice } from '../../store/list-items.ts';
import { syncOn, syncState } from '../../store/sync-items.ts';
import { followItems } from '../widgets/follow-items.ts';

/** What the page shows of sync; the background does it. */
export interface SyncStore {
  readonly isOn: ReadonlySignal<boolean>;
  readonly state: ReadonlySignal<SyncState>;
  /** Another browser's save took the place of this one's; until dismissed, in whatever page. */
  readonly notice: ReadonlySignal<SyncNotice | undefined>;
  turn(isOn: boolean): Promise<void>;
  dismiss(): Promise<void>;
}

/** The state of sync, in step with the background and other pages. */
export async function openSync(): Promise<SyncStore> {
  const followed = await followItems({ isOn: syncOn, state: syncState, notice: syncNotice });
  return {
    ...followed,
    turn: isOn => askBackground('storeSyncOn', { isOn }),
    async dismiss() {
      const seen = followed.notice.peek();
      if (seen) await askBackground('closeSyncNotice', seen);
    },
  };
}
