import { isSame } from '../../core/is-same.ts';
import { readItem } from '../../platform/read-item.ts';
import { writeItem } from '../../platform/write-item.ts';
import type { StoredItem } from '../../store/stored-item.ts';
import { createQueue } from './queue.ts';

/** What changes one stored item does so one after another. An act in here waits for no other queue. */
export const inChangeQueue = createQueue();

/**
 * Changes an item from what is stored by then, so that of two changes at once both stay. The background alone does it,
 * whoever wants the change: pages of Hatrack and content scripts share no lock with each other.
 * @param change must give the same again for what is there already; nothing is written then
 * @returns the value that is stored now
 */
export function changeItem<T>(item: StoredItem<T>, change: (now: T) => T): Promise<T> {
  return inChangeQueue(async () => {
    const before = await readItem(item);
    const after = change(before);
    // Firefox calls watchers back for a write of the same value, too.
    if (!isSame(after, before)) await writeItem(item, after);
    return after;
  });
}
