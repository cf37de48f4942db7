import { isSame } from '../../core/is-same.ts';
import { readItem } from '../../platform/read-item.ts';
import { writeItem } from '../../platform/write-item.ts';
import type { StoredItem } from '../../store/stored-item.ts';
import { createQueue } from './queue.ts';

/** Changes of single stored items, one after another. An act in this queue must not wait for another queue. */
export const inChangeQueue = createQueue();

/**
 * Changes an item, starting from its stored value, so that two changes at once both stay. Only the background does
 * this, for every page that asks: pages and content scripts share no lock.
 * @param change must return an equal value if there is nothing to change; then nothing is written
 * @returns the value that is stored now
 */
export function changeItem<T>(item: StoredItem<T>, change: (now: T) => T): Promise<T> {
  return inChangeQueue(async () => {
    const before = await readItem(item);
    const after = change(before);
    // Firefox also calls watchers back when the same value is written.
    if (!isSame(after, before)) await writeItem(item, after);
    return after;
  });
}
