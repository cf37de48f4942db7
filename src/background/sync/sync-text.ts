import { nextStep } from '../../core/sync/next-step.ts';
import { compareStamps, type SaveStamp } from '../../core/sync/save-stamp.ts';
import { totalBytes } from '../../core/sync/sync-limits.ts';
import type { TextStanding } from '../../core/sync/sync-state.ts';
import { type FoundHead, parseHead, TEXT_HEAD, type TextHead } from '../../core/sync/text-head.ts';
import { generationOf, hasAllPieces, joinPieces } from '../../core/sync/text-pieces.ts';
import { readItem } from '../../platform/read-item.ts';
import { readSync, removeFromSync, type SyncItems } from '../../platform/sync-area.ts';
import { syncState } from '../../store/sync-items.ts';
import { changeState } from './change-state.ts';
import { type OwnText, stampOwnText } from './own-text.ts';
import { pushText } from './push-text.ts';
import { takeText } from './take-text.ts';

/** ms after which what is stuck in the sync space is written over by a whole text: who wrote it may be gone. */
const STUCK_SYNC_TIMEOUT_MS = 10 * 60_000;

/** Makes this profile's text and the one in the sync space the same: the newer save wins. Throws what a write throws. */
export async function syncText(): Promise<TextStanding> {
  const own = await stampOwnText();
  // What takes its place, the user says: nothing goes out, nothing comes in.
  if (own === 'damaged') return { kind: 'damaged' };
  const items = await readSync();
  const found = parseHead(items[TEXT_HEAD]);
  if (found.kind !== 'text')
    return nextStep(own?.stamp, found, false) === 'push' && own ? push(own, items) : rest(found, own);
  const { head } = found;
  const joined = await joinUnlessOlder(items, head, own?.stamp);
  const isWhole = joined ? typeof joined === 'object' : hasAllPieces(items, head);
  const step = nextStep(own?.stamp, found, isWhole);
  if (step === 'push' && own) return push(own, items);
  if (step === 'wait') return wait(own, head, items, joined === 'corrupt');
  if (step === 'take' && typeof joined === 'object') {
    const { generation, pieces, checksum, ...stamp } = head;
    const taken = await takeText(joined.deflated, stamp, own);
    // Saved by the user while this one was unpacked: look again.
    if (taken === 'stale') return syncText();
    if (taken === 'broken') return wait(own, head, items, true);
  }
  await removeLeftovers(items, head, (await readItem(syncState)).id);
  return settle({ kind: 'synced', bytes: textBytes(items, head) });
}

/** A shared text, unless this profile has a newer one. Only the profile that shared it can repair damage. */
async function joinUnlessOlder(items: SyncItems, head: TextHead, own: SaveStamp | undefined) {
  return !own || compareStamps(head, own) >= 0 ? joinPieces(items, head) : undefined;
}

async function push(own: OwnText, items: SyncItems): Promise<TextStanding> {
  return settle(await pushText(own, items));
}

/** Nobody may be left who has what is missing: then what this profile has is better than nothing. A writer who is there pushes its own again. */
async function wait(
  own: OwnText | undefined,
  { generation }: TextHead,
  items: SyncItems,
  broken: boolean,
): Promise<TextStanding> {
  const { waiting } = await readItem(syncState);
  const since = waiting?.generation === generation ? waiting.since : Date.now();
  if (own && Date.now() - since >= STUCK_SYNC_TIMEOUT_MS) return push(own, items);
  await changeState(state => ({ ...state, waiting: { generation, since } }));
  return { kind: 'waiting', broken };
}

/** Data that was cleared elsewhere concerns only who has kept some. */
function rest({ kind }: FoundHead, own: OwnText | undefined): Promise<TextStanding> {
  return settle({ kind: kind === 'newer-format' || (kind === 'cleared' && own) ? kind : 'none' });
}

/** Nothing is being waited for. */
async function settle(standing: TextStanding): Promise<TextStanding> {
  await changeState(({ waiting: _, ...state }) => state);
  return standing;
}

/** Pieces of this profile's that no head will name: a browser that ended while it pushed left them there. */
async function removeLeftovers(items: SyncItems, head: TextHead, id: string | undefined): Promise<void> {
  const isLeftover = (generation: string | undefined): boolean =>
    generation !== undefined && generation !== head.generation && generation.startsWith(`${id}-`);
  await removeFromSync(Object.keys(items).filter(key => isLeftover(generationOf(key))));
}

function textBytes(items: SyncItems, { generation }: TextHead): number {
  const own = Object.entries(items).filter(([key]) => key === TEXT_HEAD || generationOf(key) === generation);
  return totalBytes(Object.fromEntries(own));
}
