import { parseSyncState, type SyncState } from '../core/sync/sync-state.ts';
import { defineItem } from './stored-item.ts';

/** Whether this profile shares its text, favourites and settings with its user's others; not shared itself. */
export const syncOn = defineItem<boolean>(
  'local',
  'sync.on',
  stored => stored !== false,
  isOn => (isOn ? undefined : false),
);

/** All data are being cleared: a browser that ended meanwhile goes on with it when the worker starts. */
export const clearing = defineItem<boolean>(
  'local',
  'clearing',
  stored => stored === true,
  isClearing => isClearing || undefined,
);

export const syncState = defineItem<SyncState>('local', 'sync.state', parseSyncState);
