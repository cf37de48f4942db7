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

/** Minutes after which Hatrack looks again, by the standing of the text. */
const AGAIN: Partial<Record<TextStanding['kind'], number>> = { waiting: 1, later: 1, failed: 5 };

/**
 * Keeps this profile and the sync space equal, from the start of the worker: when a profile turns sync on again, the
 * browser overwrites its space without an event.
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
  // In the seconds after its start, the browser fetches what other profiles wrote.
  onBrowserStart(() => void setAlarm(ALARM, 1));
  finishClearing().catch(error => logFailure('not everything was cleared', error));
  look();
}

/** Compares both sides once. */
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
