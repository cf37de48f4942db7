import type { SwitchRecord } from '../core/switching/switch-record.ts';
import { parseSwitchRecords } from '../core/switching/switch-records.ts';
import { defineItem, type ReadItem } from './stored-item.ts';

/** How the last switches of each tab ended. */
export const switchRecords: ReadItem<readonly SwitchRecord[]> = defineItem(
  'session',
  'switchRecords',
  parseSwitchRecords,
);
