import { entryKey, type HistoryEntry, isSameEntry } from './history-entry.ts';
import { usedSince } from './used-since.ts';

/**
 * Applies the user's edit to the history as it is now. What was used since then stays in front. An entry that the user
 * did not change keeps its present value. An entry that sign-in has cut off stays if the user wants it.
 * @param before what the user saw
 * @param after what the user wants
 */
export function withEdit(
  now: readonly HistoryEntry[],
  before: readonly HistoryEntry[],
  after: readonly HistoryEntry[],
): readonly HistoryEntry[] {
  const [current, seen, wanted] = [now, before, after].map(byKey);
  const entryOf = (key: string): HistoryEntry | undefined => {
    const [is, was, shall] = [current?.get(key), seen?.get(key), wanted?.get(key)];
    return shall && !isSameEntry(shall, was) ? shall : (is ?? shall);
  };
  const keys = new Set([...usedSince(before, now), ...after].map(entryKey));
  return [...keys].flatMap(key => entryOf(key) ?? []);
}

function byKey(entries: readonly HistoryEntry[]): ReadonlyMap<string, HistoryEntry> {
  return new Map(entries.toReversed().map(entry => [entryKey(entry), entry]));
}
