import { type PlannedSwitch, parsePlannedSwitch } from '../core/switching/planned-switch.ts';
import { defineItem } from './stored-item.ts';

/** The worker has run since the extension was loaded. Ends with the browser's session, and when the extension is installed, updated, reloaded or enabled. */
export const wasStarted = defineItem<boolean>('session', 'wasStarted', stored => stored === true);

/** True after the browser refused a write because the storage is full. Ends with the browser's session. */
export const wasRefused = defineItem<boolean>('session', 'storageFull', stored => stored === true);

/** The switch that happens once the user is signed in. Only the background writes it. */
export const plannedSwitch = defineItem<PlannedSwitch | undefined>('session', 'plannedSwitch', parsePlannedSwitch);

/** Dialogs of the options page that other pages open. */
export type OptionsDialog = 'versions';

/** The dialog that the options page opens when it is there. */
export const wantedDialog = defineItem<OptionsDialog | undefined>('session', 'wantedDialog', stored =>
  stored === 'versions' ? stored : undefined,
);
