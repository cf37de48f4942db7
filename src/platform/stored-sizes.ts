import browser from 'webextension-polyfill';
import type { StoredSize } from '../core/diagnosis/browser-section.ts';
import { readAllData } from './all-data.ts';

const encoder = new TextEncoder();

/** Bytes by key of all that is stored, as the browser counts them, the largest first. */
export async function storedSizes(): Promise<readonly StoredSize[]> {
  const sizes = Object.entries(await readAllData()).flatMap(([area, stored]) =>
    Object.entries(stored).map(([key, value]) => ({
      ...{ area, key },
      bytes: encoder.encode(key + JSON.stringify(value)).length,
    })),
  );
  return sizes.toSorted((one, other) => other.bytes - one.bytes);
}

/** Bytes that `storage.local` may hold. */
export function localQuota(): number {
  // Firefox does not name its limit, which is the same 10 MB.
  const { QUOTA_BYTES = 10_485_760 } = browser.storage.local as { readonly QUOTA_BYTES?: number };
  return QUOTA_BYTES;
}
