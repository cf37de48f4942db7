import { overlooks, type SaveStamp } from '../../core/sync/save-stamp.ts';
import { readItem } from '../../platform/read-item.ts';
import { assign } from '../../platform/write-item.ts';
import { syncNotice } from '../../store/list-items.ts';
import { syncState } from '../../store/sync-items.ts';
import { saveTaken } from '../config/save-config.ts';
import type { OwnText } from './own-text.ts';
import { unpackText } from './unpack-text.ts';

/**
 * Makes the text of another profile this profile's; the text that it replaces becomes a version. All or none: a text
 * without its stamp would look like a save of this profile.
 * @param own the text that it replaces
 * @returns `stale` if that text has changed meanwhile; `broken` if the new text does not fit its stamp
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
  const isFirst = own === undefined && config.roleCount > 0;
  const notice = isFirst
    ? assign(syncNotice, { arrived: config.roleCount })
    : isLost(own, stamp)
      ? assign(syncNotice, { own: own.stamp.time, other: stamp.time })
      : {};
  return (await saveTaken(config, own?.stored.revision, after, notice)) ? 'taken' : 'stale';
}

/** Whether another profile saved a newer text without having seen this profile's save, and the texts differ. */
function isLost(own: OwnText | undefined, newer: SaveStamp): own is OwnText {
  return (
    own?.stamp.by === own?.id && own !== undefined && own.stamp.digest !== newer.digest && overlooks(newer, own.stamp)
  );
}
