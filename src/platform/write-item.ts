import browser from 'webextension-polyfill';
import { isSame } from '../core/is-same.ts';
import { type AnyItem, type Assigned, keysOf, type StoredItem } from '../store/stored-item.ts';
import { logFailure } from './log.ts';
import { markIfFull } from './mark-full.ts';
import { readItem } from './read-item.ts';

/** Writes an item; `undefined` removes it. Throws what the browser throws, mainly for the quota. */
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

/** Pairs an item with a value to write, without regard to an overlay. */
export function assign<T>(item: StoredItem<T>, value: T): Assigned {
  return { [item.key]: item.toStored(value) };
}

/** The same where something lies over the item: stored is what the user has chosen. */
export async function assignOver<T>(item: StoredItem<T>, value: T): Promise<Assigned> {
  return { [item.key]: await storedForm(item, value) };
}

/** The same as `assign` if the value is not stored already, because every write calls back those who watch the item. */
export async function assignNews<T>(item: StoredItem<T>, value: T): Promise<Assigned> {
  return isSame(await readItem(item), value) ? {} : assign(item, value);
}

/**
 * Writes several items of `storage.local` at once: all or none. Browsers have no call that writes and removes, so an item
 * to remove is first written as `null`, which counts as missing.
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

/** Removes items from `storage.local`. An item that is not there is no error. */
export async function removeItems(items: readonly AnyItem[]): Promise<void> {
  await browser.storage.local.remove(items.map(item => item.key));
}
