import type { EntryLine } from '../lines/line.ts';

/** One `key = value` of a section, with the number of its line. */
export type Entry = Pick<EntryLine, 'key' | 'writtenKey' | 'value' | 'quoted' | 'number'>;

/** One `[…]` of the text with the entries that count, by their keys. */
export interface Section {
  readonly name: string;
  /** All that is between the brackets. */
  readonly written: string;
  readonly prefix: 'profile' | 'sso-session' | 'services' | 'bare';
  readonly line: number;
  readonly entries: ReadonlyMap<string, Entry>;
  /** What another tool calls the portal of its role, where the text lacks that portal's address. */
  readonly portalName?: string;
}

type Keyed = Pick<Entry, 'key' | 'writtenKey'>;

/**
 * Keeps of two entries with one key the one that counts: the first, but one in lower case before any other spelling, as
 * AESR knows only lower-case keys. Gives the other.
 */
export function keepCounting<E extends Keyed>(entries: Map<string, E>, entry: E): E | undefined {
  const earlier = entries.get(entry.key);
  if (earlier && (earlier.writtenKey === earlier.key || entry.writtenKey !== entry.key)) return entry;
  entries.set(entry.key, entry);
  return earlier;
}
