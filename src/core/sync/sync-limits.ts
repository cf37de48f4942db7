/** What a browser's `storage.sync` takes. */
export interface SyncLimits {
  /** Bytes of one item: its key and its value as JSON. */
  readonly itemBytes: number;
  /** Bytes of all items. */
  readonly totalBytes: number;
  readonly items: number;
}

/** The same in Chromium and Firefox: https://developer.chrome.com/docs/extensions/reference/api/storage#property-sync */
export const SYNC_LIMITS: SyncLimits = { itemBytes: 8192, totalBytes: 102_400, items: 512 };

/** As a number may be counted: Chromium writes large ones like `1.764122823123e+12`. */
const NUMBER_BYTES = 24;

const encoder = new TextEncoder();

/**
 * What an item costs: exact for texts; numbers are counted as what they may cost at most. `<` costs six bytes in
 * Chromium, one in Firefox.
 */
export function itemBytes(key: string, value: unknown): number {
  let numbers = 0;
  const json = JSON.stringify(value, (_, inner: unknown) => {
    if (typeof inner !== 'number') return inner;
    numbers++;
    return null;
  });
  const opened = json?.match(/</g)?.length ?? 0;
  const text = encoder.encode(key + (json ?? '')).length;
  return text + opened * 5 + numbers * (NUMBER_BYTES - 'null'.length);
}

/** What several items cost together. */
export function totalBytes(items: Readonly<Record<string, unknown>>): number {
  return Object.entries(items).reduce((sum, [key, value]) => sum + itemBytes(key, value), 0);
}
