import browser from 'webextension-polyfill';
import { createWriteBudget } from '../core/sync/write-budget.ts';

/** Items of the browser's sync space (`storage.sync`), in their stored form, by key. */
export type SyncItems = Readonly<Record<string, unknown>>;

/** The browser refuses writes for a while: there were too many within a minute or an hour. */
export class TooManyWritesError extends Error {
  override readonly name = 'TooManyWritesError';
}

const budget = createWriteBudget();

/** Words of Chromium's error. Firefox does not count writes. */
const RATE = /MAX_WRITE_OPERATIONS/;

/** All items: at most 100 kB. */
export function readSync(): Promise<SyncItems> {
  return browser.storage.sync.get(null);
}

/** Writes items, all or none. Throws `TooManyWritesError`, and what the browser throws: its quota, above all. */
export function writeSync(items: SyncItems): Promise<void> {
  return counted(() => browser.storage.sync.set(items));
}

/** Removes items. Throws `TooManyWritesError`, and what the browser throws. */
export async function removeFromSync(keys: readonly string[]): Promise<void> {
  if (keys.length > 0) await counted(() => browser.storage.sync.remove([...keys]));
}

/** Whether the browser will accept so many writes one after another. */
export function mayWriteSync(writes: number): boolean {
  return budget.has(writes, Date.now());
}

/** Calls back on every change of the sync space, including Hatrack's own. */
export function watchSync(callback: () => void): void {
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'sync') callback();
  });
}

async function counted(write: () => Promise<void>): Promise<void> {
  budget.spend(Date.now());
  try {
    await write();
  } catch (error) {
    if (!RATE.test(String(error))) throw error;
    throw new TooManyWritesError('too many writes to the sync space', { cause: error });
  }
}
