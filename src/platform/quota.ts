/** Chromium: "QUOTA_BYTES quota exceeded"; Firefox: "QuotaExceededError: …". */
const QUOTA = /quota/i;

/** True for the error of a write that does not fit into the browser's storage, also after a message carried the error. */
export function isQuotaError(error: unknown): boolean {
  return QUOTA.test(error instanceof Error ? `${error.name} ${error.message}` : String(error));
}
