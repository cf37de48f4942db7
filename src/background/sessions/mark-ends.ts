import { PARTITIONS } from '../../core/model/partition.ts';
import { minutesUntil, SOON } from '../../core/roles/session-end.ts';
import { clearAlarm, onAlarm, setAlarm } from '../../platform/alarms.ts';
import { cookieStoreIds } from '../../platform/cookies.ts';
import { text } from '../../platform/i18n.ts';
import { isMarked, markIcon, unmarkIcon } from '../../platform/icon-mark.ts';
import { logFailure } from '../../platform/log.ts';
import { readItem, watchItem } from '../../platform/read-item.ts';
import { settings } from '../../store/list-items.ts';
import { sessionTabs } from './session-tabs.ts';
import { sessionEnds } from './signed-in-sessions.ts';

const ALARM = 'session-end';

/** If the user wants it: one alarm rings when the next session has ten minutes left. Without the setting there is none. */
export function keepEndsMarked(): void {
  const mark = (): void => void markEnds().catch(error => logFailure('the end of a session was not marked', error));
  onAlarm(ALARM, mark);
  watchItem(settings, mark);
}

/**
 * If the user wants it: marks the icon over the tabs of sessions that end soon, and sets the alarm for the next one. Takes
 * the mark from all other tabs of sessions.
 */
export async function markEnds(): Promise<void> {
  const { markSessionEnd } = await readItem(settings);
  let next = Number.POSITIVE_INFINITY;
  for (const storeId of await cookieStoreIds()) {
    for (const partition of PARTITIONS) {
      const ends = markSessionEnd ? await sessionEnds(storeId, partition) : new Map<string, number>();
      const lefts = [...ends].map(([id, end]) => [id, minutesUntil(end, Date.now())] as const);
      const soon = lefts.flatMap(([id, left = 0]) => (left > 0 && left <= SOON ? id : []));
      for (const [id, tabs] of await sessionTabs(storeId, partition)) {
        await Promise.all(tabs.map(({ tabId }) => showEnd(tabId, soon.includes(id))));
      }
      next = Math.min(next, ...lefts.flatMap(([, left = 0]) => (left > SOON ? left - SOON : [])));
    }
  }
  if (next < Number.POSITIVE_INFINITY) await setAlarm(ALARM, next);
  else await clearAlarm(ALARM);
}

/** A mark for another reason stays. */
async function showEnd(tabId: number, endsSoon: boolean): Promise<void> {
  const why = text('sessionEndsSoon');
  if (!endsSoon) await unmarkIcon(tabId, why);
  else if (!(await isMarked(tabId))) await markIcon(tabId, why);
}
