/** Which save a text comes from, among the saves of all profiles of its user. */
export interface SaveStamp {
  /** ms since 1970; always later than that of the save that it replaced, whatever the clock says. */
  readonly time: number;
  /** Counts the saves that it follows, of all profiles. */
  readonly counter: number;
  /** The profile that saved. */
  readonly by: string;
  /** Profile and number of its last save that went into this one. The profile that saved last is at the end. */
  readonly seen: readonly (readonly [by: string, save: number])[];
  /** Of the text: see `PreparedConfig`. */
  readonly digest: string;
}

/** A stamp remembers the saves of this many profiles. A profile that has not saved for longer may see a false conflict. */
const MOST_PROFILES = 16;

interface Save {
  readonly by: string;
  /** ms since 1970 */
  readonly savedAt: number;
  readonly digest: string;
}

/** The stamp of a save that replaces another. */
export function nextStamp({ by, savedAt, digest }: Save, before: SaveStamp | undefined): SaveStamp {
  const others = (before?.seen ?? []).filter(([profile]) => profile !== by);
  return {
    time: Math.max(savedAt, (before?.time ?? 0) + 1),
    counter: (before?.counter ?? 0) + 1,
    by,
    seen: [...others.slice(-(MOST_PROFILES - 1)), [by, (before ? lastSeen(before, by) : 0) + 1]],
    digest,
  };
}

/**
 * Above 0 when the first is the newer save. A total order, so that all profiles end with the same one: by time, which no
 * save that knew of the other can lose; then by count; then by name.
 */
export function compareStamps(one: SaveStamp, other: SaveStamp): number {
  return one.time - other.time || one.counter - other.counter || compareText(one.by, other.by);
}

/** Whether a save was made without knowing of the other, an own one. */
export function overlooks(stamp: SaveStamp, own: SaveStamp): boolean {
  return lastSeen(stamp, own.by) < lastSeen(own, own.by);
}

function lastSeen({ seen }: SaveStamp, by: string): number {
  return seen.find(([profile]) => profile === by)?.[1] ?? 0;
}

/** A stamp out of storage; `undefined` for anything that is none. */
export function parseStamp(value: unknown): SaveStamp | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { time, counter, by, seen, digest } = value as Readonly<Record<string, unknown>>;
  if (!isCount(time) || !isCount(counter) || typeof by !== 'string' || typeof digest !== 'string') return undefined;
  if (!Array.isArray(seen) || !seen.every(isSeen)) return undefined;
  return { time, counter, by, seen: seen.map(([profile, save]) => [profile, save] as const), digest };
}

function isSeen(value: unknown): value is readonly [string, number] {
  return Array.isArray(value) && typeof value[0] === 'string' && isCount(value[1]);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
