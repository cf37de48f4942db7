import { overlooks, type SaveStamp } from '../../core/sync/save-stamp.ts';
import { readItem } from '../../platform/read-item.ts';
import { assign } from '../../platform/write-item.ts';
import { syncNotice } from '../../store/list-items.ts';
import { syncState } from '../../store/sync-items.ts';
import { saveTaken } from '../config/save-config.ts';
import type { OwnText } from './own-text.ts';
import { unpackText } from './unpack-text.ts';

/**
 * Makes the text of another profile this one's; the one that it replaces becomes a version. All or none: a text without
 * its stamp would look like a save of this profile.
 * @param own the text that it replaces
 * @returns `stale` when that has changed meanwhile; `broken` when it is not the text of the stamp
 */
export async function takeText(
  deflated: string,
  stamp: SaveStamp,
  own: OwnText | undefined,
): Promise<'taken' | 'stale' | 'broken'> {
  const config = await unpackText(deflated, stamp.digest);
  if (!config) return 'broken';
  const { waiting: _, ...state } = await readItem(syncState);
  const after = assign(syncState, { ...state, stamp });
  const notice = isLost(own, stamp) ? assign(syncNotice, { own: own.stamp.time, other: stamp.time }) : {};
  return (await saveTaken(config, own?.stored.revision, after, notice)) ? 'taken' : 'stale';
}

/** An own save that whoever saved the newer one had not seen, and that was another text. */
function isLost(own: OwnText | undefined, newer: SaveStamp): own is OwnText {
  return (
    own?.stamp.by === own?.id && own !== undefined && own.stamp.digest !== newer.digest && overlooks(newer, own.stamp)
  );
}
