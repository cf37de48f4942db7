import type { EntryLine } from '../lines/line.ts';

/** One `key = value` of a section, with the number of its line. */
export type Entry = Pick<EntryLine, 'key' | 'writtenKey' | 'value' | 'quoted' | 'number'>;

/** One `[…]` of the text with the entries that count, by their keys. */
export interface Section {
  readonly name: string;
  /** Everything between the brackets. */
  readonly written: string;
  readonly prefix: 'profile' | 'sso-session' | 'services' | 'bare';
  readonly line: number;
  readonly entries: ReadonlyMap<string, Entry>;
  /** Another tool's name for the portal of this role, if the text lacks the portal's address. */
  readonly portalName?: string;
}

type Keyed = Pick<Entry, 'key' | 'writtenKey'>;

/**
 * Keeps the entry that counts of two entries with the same key, and returns the other. The first one counts, but a key in
 * lower case counts before other spellings, because AESR knows only lower-case keys.
 */
export function keepCounting<E extends Keyed>(entries: Map<string, E>, entry: E): E | undefined {
  const earlier = entries.get(entry.key);
  if (earlier && (earlier.writtenKey === earlier.key || entry.writtenKey !== entry.key)) return entry;
  entries.set(entry.key, entry);
  return earlier;
}
