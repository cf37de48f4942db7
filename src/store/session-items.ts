import { number, record } from '../core/guards.ts';
import { parseRole } from '../core/roles/parse-role.ts';
import { type PlannedSwitch, parsePlannedSwitch } from '../core/switching/planned-switch.ts';
import { defineItem } from './stored-item.ts';

/** The worker has run since the extension was loaded. Ends with the browser's session, and when the extension is installed, updated, reloaded or enabled. */
export const wasStarted = defineItem<boolean>('session', 'wasStarted', stored => stored === true);

/** True after the browser refused a write because the storage is full. Ends with the browser's session. */
export const wasRefused = defineItem<boolean>('session', 'storageFull', stored => stored === true);

/** The switch that happens once the user is signed in. Only the background writes it. */
export const plannedSwitch = defineItem<PlannedSwitch | undefined>('session', 'plannedSwitch', parsePlannedSwitch);

/** A switch that the page in a tab announces after a sign-in. */
export interface AnnouncedSwitch extends Pick<PlannedSwitch, 'tabId' | 'role'> {
  /** When that page has loaded, in ms since 1970: no other page announces the switch. */
  readonly loadedAt: number;
}

/** The last switch that was announced. `announcedIn` knows whether it still counts. Only the background writes it. */
export const announcedSwitch = defineItem<AnnouncedSwitch | undefined>(
  'session',
  'announcedSwitch',
  record({ tabId: number, role: parseRole, loadedAt: number }),
);

/** Dialogs of the options page that other pages open. */
export type OptionsDialog = 'versions';

/** The dialog that the options page opens when it is there. */
export const wantedDialog = defineItem<OptionsDialog | undefined>('session', 'wantedDialog', stored =>
  stored === 'versions' ? stored : undefined,
);
