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

/** ms after which a whole text replaces an incomplete one in the sync space: the profile that wrote it may be gone. */
const STUCK_SYNC_TIMEOUT_MS = 10 * 60_000;

/** Makes this profile's text and the shared text equal: the newer save wins. Throws what a write throws. */
export async function syncText(): Promise<TextStanding> {
  const own = await stampOwnText();
  // The user decides what replaces a damaged text: until then nothing is sent or taken.
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
    // The user has saved another text while this one was unpacked: look again.
    if (taken === 'stale') return syncText();
    if (taken === 'broken') return wait(own, head, items, true);
  }
  await removeLeftovers(items, head, (await readItem(syncState)).id);
  return settle({ kind: 'synced', bytes: textBytes(items, head) });
}

/** Takes a shared text, unless this profile has a newer one. Only the profile that shared a text can repair it. */
async function joinUnlessOlder(items: SyncItems, head: TextHead, own: SaveStamp | undefined) {
  return !own || compareStamps(head, own) >= 0 ? joinPieces(items, head) : undefined;
}

async function push(own: OwnText, items: SyncItems): Promise<TextStanding> {
  return settle(await pushText(own, items));
}

/**
 * Waits for missing pieces. If they never come, perhaps no profile has them any more: then this profile's text is
 * better than none. A profile that is still there pushes its own text again.
 */
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

/** Data that was cleared elsewhere matters only to a profile that has kept some. */
function rest({ kind }: FoundHead, own: OwnText | undefined): Promise<TextStanding> {
  return settle({ kind: kind === 'newer-format' || (kind === 'cleared' && own) ? kind : 'none' });
}

/** Ends the waiting. */
async function settle(standing: TextStanding): Promise<TextStanding> {
  await changeState(({ waiting: _, ...state }) => state);
  return standing;
}

/** Removes this profile's pieces that no head will name: the browser ended while it pushed them. */
async function removeLeftovers(items: SyncItems, head: TextHead, id: string | undefined): Promise<void> {
  const isLeftover = (generation: string | undefined): boolean =>
    generation !== undefined && generation !== head.generation && generation.startsWith(`${id}-`);
  await removeFromSync(Object.keys(items).filter(key => isLeftover(generationOf(key))));
}

function textBytes(items: SyncItems, { generation }: TextHead): number {
  const own = Object.entries(items).filter(([key]) => key === TEXT_HEAD || generationOf(key) === generation);
  return totalBytes(Object.fromEntries(own));
}
