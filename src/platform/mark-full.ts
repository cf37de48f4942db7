import browser from 'webextension-polyfill';
import { isQuotaError } from './quota.ts';

/** Set in `storage.session` once a write was refused for want of room; `storage-full.ts` reads it. */
export const FULL_KEY = 'storageFull';

/** Remembers that a write was refused, where that was for want of room. Never throws. */
export async function markIfFull(error: unknown): Promise<void> {
  if (!isQuotaError(error)) return;
  try {
    await browser.storage.session.set({ [FULL_KEY]: true });
  } catch {
    // The next refusal tries again.
  }
}
