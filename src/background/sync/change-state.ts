import type { SyncState } from '../../core/sync/sync-state.ts';
import { readItem, writeItem } from '../../platform/stored-item.ts';
import { syncState } from '../../platform/sync-items.ts';

/** Changes what is known of sync; writes only what is another. Called by one act at a time: see `inSyncQueue`. */
export async function changeState(change: (state: SyncState) => SyncState): Promise<void> {
  const before = await readItem(syncState);
  const after = change(before);
  if (JSON.stringify(after) !== JSON.stringify(before)) await writeItem(syncState, after);
}
