import browser from 'webextension-polyfill';
import { logFailure } from './log.ts';
import { markIfFull } from './mark-full.ts';
import { type AnyItem, type Assigned, keysOf, readItem, type StoredItem } from './stored-item.ts';

/** An item that is noted on the side: to write it never throws. */
export function aside<T>(item: StoredItem<T>): StoredItem<T> {
  return { ...item, isAside: true };
}

/** Throws what the browser throws: the quota, above all. `undefined` takes the item away. */
export async function writeItem<T>(item: StoredItem<T>, value: T): Promise<void> {
  try {
    const stored = await storedForm(item, value);
    if (stored === undefined) await browser.storage[item.area].remove(item.key);
    else await browser.storage[item.area].set({ [item.key]: stored });
  } catch (error) {
    await markIfFull(error);
    if (!item.isAside) throw error;
    logFailure(`${item.key} was not noted`, error);
  }
}

async function storedForm<T>(item: StoredItem<T>, value: T): Promise<unknown> {
  const { key, area, overlay, toStored } = item;
  if (!overlay) return toStored(value);
  const before = await browser.storage[area].get(keysOf(item));
  return overlay.write(value, before[key], before[overlay.key]);
}

/** A value on its way to its item, as it is: whatever lies over it has no say. */
export function assign<T>(item: StoredItem<T>, value: T): Assigned {
  return { [item.key]: item.toStored(value) };
}

/** The same, of a value that is not stored already: whoever watches an item hears of every write. */
export async function assignNews<T>(item: StoredItem<T>, value: T): Promise<Assigned> {
  return JSON.stringify(await readItem(item)) === JSON.stringify(value) ? {} : assign(item, value);
}

/**
 * Writes several items of `storage.local` at once: either all are as assigned afterwards or none. Browsers have no call
 * that writes and removes: what is to go is `null` until it is removed, which counts as gone.
 */
export async function writeItems(...assigned: readonly Assigned[]): Promise<void> {
  const items: Assigned = Object.assign({}, ...assigned);
  const gone = Object.keys(items).filter(key => items[key] === undefined);
  const written = Object.fromEntries(Object.entries(items).map(([key, value]) => [key, value ?? null]));
  try {
    if (Object.keys(items).length > gone.length) await browser.storage.local.set(written);
    if (gone.length > 0) await browser.storage.local.remove(gone);
  } catch (error) {
    await markIfFull(error);
    throw error;
  }
}

/** Takes items out of `storage.local`; those that are not there are no error. */
export async function removeItems(items: readonly AnyItem[]): Promise<void> {
  await browser.storage.local.remove(items.map(item => item.key));
}
