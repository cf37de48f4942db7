import type { TextStanding } from '../../core/sync/sync-state.ts';
import { onAlarm, setAlarm } from '../../platform/alarms.ts';
import { logFailure } from '../../platform/log.ts';
import { onBrowserStart } from '../../platform/own-pages.ts';
import { readItem, watchItems } from '../../platform/read-item.ts';
import { TooManyWritesError, watchSync } from '../../platform/sync-area.ts';
import { favorites, settings } from '../../store/list-items.ts';
import { syncOn } from '../../store/sync-items.ts';
import { configText } from '../../store/text-items.ts';
import { changeState } from './change-state.ts';
import { finishClearing } from './clear-everything.ts';
import { inSyncQueue } from './sync-queue.ts';
import { syncShared } from './sync-shared.ts';
import { syncText } from './sync-text.ts';

const ALARM = 'sync';

/** Minutes after which a standing is looked at again. */
const AGAIN: Partial<Record<TextStanding['kind'], number>> = { waiting: 1, later: 1, failed: 5 };

/**
 * Keeps this profile and the sync space the same, from the worker's start on: a profile that comes back to sync finds the
 * space overwritten without an event.
 */
export function keepInSync(): void {
  let isDue = false;
  const look = (): void => {
    if (isDue) return;
    isDue = true;
    inSyncQueue(async () => {
      isDue = false;
      await sync();
    }).catch(error => logFailure('the profile was not synced', error));
  };
  watchItems([configText, favorites, settings, syncOn], look);
  watchSync(look);
  onAlarm(ALARM, look);
  // The browser fetches what others wrote in the seconds after its start.
  onBrowserStart(() => void setAlarm(ALARM, 1));
  finishClearing().catch(error => logFailure('not everything was cleared', error));
  look();
}

/** Looks once at both sides. */
export async function sync(): Promise<void> {
  if (!(await readItem(syncOn))) return;
  const standing = await syncText().catch(standingOf);
  await changeState(state => ({ ...state, standing }));
  const again = AGAIN[standing.kind];
  if (again) await setAlarm(ALARM, again);
  if (standing.kind !== 'newer-format') await syncShared();
}

function standingOf(error: unknown): TextStanding {
  if (error instanceof TooManyWritesError) return { kind: 'later' };
  logFailure('the text was not synced', error);
  return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
}
