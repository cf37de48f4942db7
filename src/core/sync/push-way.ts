import { SYNC_LIMITS, type SyncLimits, totalBytes } from './sync-limits.ts';
import { generationOf } from './text-pieces.ts';

/** How to write a text into the sync space. */
export type PushWay =
  /** Beside the old text, which is removed after the head has changed: there is a whole text at any time. */
  | { readonly way: 'beside'; readonly bytes: number }
  /** There is no room for both: the old text is removed first. Readers keep their own until the new one is whole. */
  | { readonly way: 'in-place'; readonly bytes: number }
  | { readonly way: 'too-large'; readonly bytes: number };

/**
 * @param wanted pieces and head of the text that is to be pushed
 * @param present all items of the sync space
 * @returns with the bytes that the text takes there
 */
export function pushWay(
  wanted: Readonly<Record<string, unknown>>,
  present: Readonly<Record<string, unknown>>,
  limits: SyncLimits = SYNC_LIMITS,
): PushWay {
  const bytes = totalBytes(wanted);
  const others = Object.entries(present).filter(([key]) => !(key in wanted));
  const rest = others.filter(([key]) => generationOf(key) === undefined);
  const fits = (beside: typeof others): boolean =>
    bytes + totalBytes(Object.fromEntries(beside)) <= limits.totalBytes &&
    Object.keys(wanted).length + beside.length <= limits.items;
  return { way: fits(others) ? 'beside' : fits(rest) ? 'in-place' : 'too-large', bytes };
}
