import { pushWay } from '../../core/sync/push-way.ts';
import type { TextStanding } from '../../core/sync/sync-state.ts';
import { TEXT_HEAD, toStoredHead } from '../../core/sync/text-head.ts';
import { generationOf, splitForSync } from '../../core/sync/text-pieces.ts';
import { logFailure } from '../../platform/log.ts';
import { mayWriteSync, removeFromSync, type SyncItems, writeSync } from '../../platform/sync-area.ts';
import type { OwnText } from './own-text.ts';
import { randomName } from './random-name.ts';

/** Writes for one text: the pieces, the head, and the removal of what they replace. */
const WRITES = 3;

/**
 * Puts a text into the sync space: pieces under a fresh name, then the head; then removes the old pieces. If there is
 * no room for both, the old pieces go first, and come back if the new ones are refused. A text that does not fit
 * changes nothing. Throws what the browser throws, and `TooManyWritesError`.
 * @param present all items of the sync space
 */
export async function pushText(
  { id, stamp, deflated }: Pick<OwnText, 'id' | 'stamp' | 'deflated'>,
  present: SyncItems,
): Promise<TextStanding> {
  if (!mayWriteSync(WRITES)) return { kind: 'later' };
  const { generation, items, checksum } = await splitForSync(deflated, `${id}-${randomName(8)}`);
  const head = { [TEXT_HEAD]: toStoredHead({ ...stamp, generation, pieces: Object.keys(items).length, checksum }) };
  const { way, bytes: size } = pushWay({ ...items, ...head }, present);
  if (way === 'too-large') return { kind: 'too-large', bytes: size };
  const old = Object.fromEntries(Object.entries(present).filter(([key]) => generationOf(key) !== undefined));
  if (way === 'in-place') await removeFromSync(Object.keys(old));
  try {
    await writeSync(items);
    await writeSync(head);
  } catch (error) {
    if (way === 'in-place') await putBack(old, Object.keys(items));
    throw error;
  }
  if (way === 'beside') await removeFromSync(Object.keys(old));
  return { kind: 'synced', bytes: size };
}

/** If this fails, the next push repairs it: the text is in this profile. */
async function putBack(old: SyncItems, half: readonly string[]): Promise<void> {
  try {
    await removeFromSync(half);
    await writeSync(old);
  } catch (error) {
    logFailure('the text in the sync space was not put back', error);
  }
}
