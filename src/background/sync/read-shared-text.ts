import { inflateText } from '../../core/deflate.ts';
import { parseHead, TEXT_HEAD } from '../../core/sync/text-head.ts';
import { joinPieces } from '../../core/sync/text-pieces.ts';
import { readItem } from '../../platform/read-item.ts';
import { readSync } from '../../platform/sync-area.ts';
import { syncOn } from '../../store/sync-items.ts';
import { unpackText } from './unpack-text.ts';

/** The text that the user's profiles share; `undefined` if it is missing or incomplete, and while sync is off. */
export async function readSharedText(): Promise<string | undefined> {
  if (!(await readItem(syncOn))) return undefined;
  const items = await readSync();
  const found = parseHead(items[TEXT_HEAD]);
  if (found.kind !== 'text') return undefined;
  const joined = await joinPieces(items, found.head);
  if (typeof joined === 'string') return undefined;
  const config = await unpackText(joined.deflated, found.head.digest);
  return config && inflateText(config.deflated);
}
