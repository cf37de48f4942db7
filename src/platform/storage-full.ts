import browser from 'webextension-polyfill';
import { type FullStorage, kindOfStored, type StoredKind } from '../core/full-storage.ts';
import { wasRefused } from '../store/session-items.ts';
import { logFailure } from './log.ts';
import { readItem } from './read-item.ts';
import { localQuota, storedSizes } from './stored-sizes.ts';

/** After a refused write, the storage counts as full from this share of the quota on. */
const FULL = 0.9;

/** What takes the room, largest first; `undefined` if no write was refused, or there is room again. Writes nothing. */
async function readFullStorage(): Promise<FullStorage | undefined> {
  if (!(await readItem(wasRefused))) return undefined;
  const sizes = (await storedSizes()).filter(({ area }) => area === 'local');
  const [used, quota] = [sizes.reduce((sum, { bytes }) => sum + bytes, 0), localQuota()];
  if (used < FULL * quota) return undefined;
  const kinds = new Map<StoredKind, number>();
  for (const { key, bytes } of sizes) {
    const kind = kindOfStored(key);
    kinds.set(kind, (kinds.get(kind) ?? 0) + bytes);
  }
  const byBytes = [...kinds].map(([kind, bytes]) => ({ kind, bytes })).sort((one, other) => other.bytes - one.bytes);
  return { used, quota, kinds: byBytes };
}

/** Keeps a signal up to date with what takes the room. */
export async function followFullStorage(full: { value: FullStorage | undefined }): Promise<void> {
  let isWaiting = false;
  let last = Promise.resolve();
  const look = (): Promise<void> => {
    if (isWaiting) return last;
    isWaiting = true;
    last = last
      .then(() => {
        isWaiting = false;
        return readFullStorage();
      })
      .then(now => {
        full.value = now;
      })
      .catch(error => logFailure('nobody knows whether the storage is full', error));
    return last;
  };
  browser.storage.onChanged.addListener(() => void look());
  await look();
}
