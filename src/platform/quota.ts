import browser from 'webextension-polyfill';

/** Chromium: "QUOTA_BYTES quota exceeded"; Firefox: "QuotaExceededError: …". */
const QUOTA = /quota/i;

/** True for the error of a write that does not fit into the browser's space; also where a message carried it here. */
export function isQuotaError(error: unknown): boolean {
  return QUOTA.test(error instanceof Error ? `${error.name} ${error.message}` : String(error));
}

/** Set in `storage.session` once a write was refused for want of room; `storage-full.ts` reads it. */
export const FULL_KEY = 'storageFull';

/** Remembers that a write was refused, where that was for want of room. Never throws. */
export async function markIfFull(error: unknown): Promise<void> {
  if (isQuotaError(error)) await browser.storage.session.set({ [FULL_KEY]: true }).catch(() => undefined);
}
