import browser from 'webextension-polyfill';
import type { StorageArea } from '../store/stored-item.ts';
import { logFailure } from './log.ts';

/** Everything that is stored, in its stored form, by area and key. */
export type AllData = Readonly<Record<StorageArea | 'sync', Readonly<Record<string, unknown>>>>;

export async function readAllData(): Promise<AllData> {
  const { local, session, sync } = browser.storage;
  const [stored, ofSession, shared] = await Promise.all([local.get(), session.get(), sync.get()]);
  return { local: stored, session: ofSession, sync: shared };
}

/** Clears what is stored in this profile; `storage.local` last. `clearEverything` clears the sync space. */
export async function clearAllData(): Promise<void> {
  const { local, session } = browser.storage;
  await session.clear();
  await local.clear();
}

/** Puts back what `readAllData` gave. Throws what the browser throws: the quota, above all. */
export async function writeAllData({ local, session, sync }: AllData): Promise<void> {
  await Promise.all([browser.storage.local.set(local), browser.storage.session.set(session)]);
  // If the sync space refuses the items, they are in this profile, and the next save shares them again.
  await browser.storage.sync.set(sync).catch(error => logFailure('the sync space was not put back', error));
}
