import { count, type Guard, record, text, wholeList } from '../guards.ts';

/** Which save a text comes from, among the saves of all profiles of its user. */
export interface SaveStamp {
  /** ms since 1970; always later than the time of the save that it replaced, whatever the clock says. */
  readonly time: number;
  /** How many saves of all profiles it follows. */
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
 * Above 0 if the first save is newer. A total order, so that all profiles choose the same save: by time, by which a
 * save that knew of the other always wins; then by count; then by profile.
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

const seenSave: Guard<readonly [by: string, save: number]> = value => {
  const [by, save] = Array.isArray(value) ? [text(value[0]), count(value[1])] : [];
  return by === undefined || save === undefined ? undefined : [by, save];
};

/** The fields of a stamp, each with its guard. */
export const STAMP = { time: count, counter: count, by: text, seen: wholeList(seenSave), digest: text };

/** A stamp out of storage; `undefined` for anything that is none. */
export const parseStamp: Guard<SaveStamp> = record(STAMP);

function compareText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
