import { syncNotice } from '../../platform/list-items.ts';
import { askBackground } from '../../platform/messages.ts';
import { readItems, watchItem } from '../../platform/stored-item.ts';
import { syncOn, syncState } from '../../platform/sync-items.ts';
import { createSyncStore, type SyncStore } from './sync-store.ts';

/** How sync stands, in step with the background and other pages. */
export async function openSync(): Promise<SyncStore> {
  const store = createSyncStore({
    stored: await readItems({ isOn: syncOn, state: syncState, notice: syncNotice }),
    storeOn: isOn => askBackground('storeSyncOn', { isOn }),
    closeNotice: notice => askBackground('closeSyncNotice', notice),
  });
  watchItem(syncOn, store.hear.isOn);
  watchItem(syncState, store.hear.state);
  watchItem(syncNotice, store.hear.notice);
  return store;
}
