import { isSame } from '../../core/is-same.ts';
import type { SyncState } from '../../core/sync/sync-state.ts';
import { readItem } from '../../platform/read-item.ts';
import { writeItem } from '../../platform/write-item.ts';
import { syncState } from '../../store/sync-items.ts';

/** Changes the stored state of sync, if the change is real. Only one act at a time may call it: see `inSyncQueue`. */
export async function changeState(change: (state: SyncState) => SyncState): Promise<void> {
  const before = await readItem(syncState);
  const after = change(before);
  if (!isSame(after, before)) await writeItem(syncState, after);
}
