import { entryKey, type HistoryEntry } from './history-entry.ts';

/**
 * The entries that are new in a history, or further in front than before: the console's sign-in puts each role that is
 * used in front (docs/console.md 1.5). The latest comes first; all other entries have kept their order.
 */
export function usedSince(before: readonly HistoryEntry[], now: readonly HistoryEntry[]): readonly HistoryEntry[] {
  const places = new Map(before.map((entry, place) => [entryKey(entry), place]));
  let least = Number.POSITIVE_INFINITY;
  const lastMoved = now.findLastIndex(entry => {
    const place = places.get(entryKey(entry));
    if (place === undefined) return false;
    const hasMoved = place >= least;
    least = place;
    return hasMoved;
  });
  return now.filter((entry, place) => place <= lastMoved || !places.has(entryKey(entry)));
}
