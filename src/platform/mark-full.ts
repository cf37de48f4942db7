import browser from 'webextension-polyfill';
import { wasRefused } from '../store/session-items.ts';
import { isQuotaError } from './quota.ts';

/** Remembers that the browser refused a write, if the reason was full storage. Never throws. */
export async function markIfFull(error: unknown): Promise<void> {
  if (!isQuotaError(error)) return;
  try {
    await browser.storage.session.set({ [wasRefused.key]: true });
  } catch {
    // The next refusal tries again.
  }
}
