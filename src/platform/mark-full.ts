import browser from 'webextension-polyfill';
import { isQuotaError } from './quota.ts';

/** Set in `storage.session` after the browser refused a write because the storage is full. `storage-full.ts` reads it. */
export const FULL_KEY = 'storageFull';

/** Remembers that the browser refused a write, if the reason was full storage. Never throws. */
export async function markIfFull(error: unknown): Promise<void> {
  if (!isQuotaError(error)) return;
  try {
    await browser.storage.session.set({ [FULL_KEY]: true });
  } catch {
    // The next refusal tries again.
  }
}
