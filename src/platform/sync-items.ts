import { parseSyncState, type SyncState } from '../core/sync/sync-state.ts';
import { defineItem } from './stored-item.ts';

/** Whether this profile shares its text, favourites and settings with its user's others; not shared itself. */
export const syncOn = defineItem<boolean>(
  'local',
  'sync.on',
  stored => stored !== false,
  isOn => (isOn ? undefined : false),
);

export const syncState = defineItem<SyncState>('local', 'sync.state', parseSyncState);
