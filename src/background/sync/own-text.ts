import { isReadable, type StoredText } from '../../core/saved/stored-text.ts';
import { nextStamp, type SaveStamp } from '../../core/sync/save-stamp.ts';
import { readItems } from '../../platform/read-item.ts';
import { syncState } from '../../store/sync-items.ts';
import { configText } from '../../store/text-items.ts';
import { changeState } from './change-state.ts';
import { randomName } from './random-name.ts';

/** This profile's text, and the stamp of its save. */
export interface OwnText {
  /** The id of this profile. */
  readonly id: string;
  readonly stored: StoredText;
  /** The text, from `deflateText`. */
  readonly deflated: string;
  readonly stamp: SaveStamp;
}

/**
 * This profile's text with its stamp. A text without a stamp was saved here since the last look: it gets a stamp with
 * the time of its save.
 * @returns `undefined` if the profile has no text; `damaged` if the text cannot be read: it keeps its stamp
 */
export async function stampOwnText(): Promise<OwnText | 'damaged' | undefined> {
  const { text: stored, state } = await readItems({ text: configText, state: syncState });
  if (!stored) {
    await changeState(({ stamp: _, ...rest }) => rest);
    return undefined;
  }
  if (!(await isReadable(stored))) return 'damaged';
  const { deflated, digest } = stored;
  const id = state.id ?? randomName(6);
  const isStamped = state.stamp?.digest === digest;
  const stamp =
    isStamped && state.stamp ? state.stamp : nextStamp({ by: id, savedAt: stored.savedAt, digest }, state.stamp);
  await changeState(before => ({ ...before, id, stamp }));
  return { id, stored, deflated, stamp };
}
