import { parseSyncState, type SyncState } from '../core/sync/sync-state.ts';
import { defineItem } from './stored-item.ts';

/** Whether this profile shares its text, favorites and settings with the user's other profiles. Not shared itself. */
export const syncOn = defineItem<boolean>(
  'local',
  'sync.on',
  stored => stored !== false,
  isOn => (isOn ? undefined : false),
);

/** All data are being cleared. If the browser ends meanwhile, the worker continues when it starts. */
export const clearing = defineItem<boolean>(
  'local',
  'clearing',
  stored => stored === true,
  isClearing => isClearing || undefined,
);

export const syncState = defineItem<SyncState>('local', 'sync.state', parseSyncState);
