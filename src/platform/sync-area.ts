import browser from 'webextension-polyfill';
import { createWriteBudget } from '../core/sync/write-budget.ts';

/** Items of the browser's sync space (`storage.sync`), as they are stored, by key. */
export type SyncItems = Readonly<Record<string, unknown>>;

/** A write that the browser would refuse for now: too many of them within a minute or an hour. */
export class TooManyWritesError extends Error {
  override readonly name = 'TooManyWritesError';
}

const budget = createWriteBudget();

/** Chromium's words; Firefox counts no writes. */
const RATE = /MAX_WRITE_OPERATIONS/;

/** All items: at most 100 kB. */
export function readSync(): Promise<SyncItems> {
  return browser.storage.sync.get(null);
}

/** Writes items, all or none. Throws `TooManyWritesError`, and what the browser throws: its quota, above all. */
export function writeSync(items: SyncItems): Promise<void> {
  return counted(() => browser.storage.sync.set(items));
}

/** Throws `TooManyWritesError`, and what the browser throws. */
export async function removeFromSync(keys: readonly string[]): Promise<void> {
  if (keys.length > 0) await counted(() => browser.storage.sync.remove([...keys]));
}

/** Whether so many writes one after another will not be refused for their number. */
export function mayWriteSync(writes: number): boolean {
  return budget.has(writes, Date.now());
}

/** Calls back on every change of the sync space, our own included. */
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
