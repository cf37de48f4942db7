import { count, type Guard, record, values } from '../guards.ts';
import { isSame } from '../is-same.ts';

/** A small thing that all profiles share: one setting, of which the last writer wins; the favorites (see `favoritesStep`). */
export interface SharedValue {
  /** When it was written, in ms since 1970; always later than what it replaced. */
  readonly time: number;
  /** `undefined` for one that is as after an install. */
  readonly value?: unknown;
  /** Of the favorites: when keys were given their star, or lost it, in ms since 1970. */
  readonly changed?: Readonly<Record<string, number>>;
}

/** What this profile and the sync space agreed on last, by name. */
export type SharedMemory = Readonly<Record<string, SharedValue>>;

/** What is to be done so that both have the same. */
export interface SharedStep {
  /** To be written into the sync space, by name. */
  readonly push: SharedMemory;
  /** To be written into this profile, by name. */
  readonly take: SharedMemory;
  /** What both agree on then. */
  readonly memory: SharedMemory;
}

interface Sides {
  /** What this profile has, by name; all names that it knows. */
  readonly own: Readonly<Record<string, unknown>>;
  /** What the sync space has. */
  readonly shared: SharedMemory;
  readonly memory: SharedMemory;
  readonly now: number;
}

/**
 * Compares each value on its own: two profiles may change two settings, and both stay. Where both have one when they
 * first meet, the shared one is taken.
 */
export function sharedStep({ own, shared, memory, now }: Sides): SharedStep {
  const push: Record<string, SharedValue> = {};
  const take: Record<string, SharedValue> = {};
  const after: Record<string, SharedValue> = { ...memory };
  for (const [name, value] of Object.entries(own)) {
    const agreed = memory[name];
    const theirs = shared[name];
    const isChanged = !isSame(value, agreed?.value) && (agreed || !theirs);
    const mine = isChanged ? { time: Math.max(now, (agreed?.time ?? 0) + 1), value } : agreed;
    const newest = !mine || (theirs && theirs.time >= mine.time) ? theirs : mine;
    if (!newest) continue;
    after[name] = newest;
    if (newest !== theirs) push[name] = newest;
    if (!isSame(newest.value, value)) take[name] = newest;
  }
  return { push, take, memory: after };
}

/** A shared value out of storage; `undefined` for anything that is none. */
export const parseSharedValue: Guard<SharedValue> = record(
  { time: count },
  { value: (value: unknown) => value, changed: values(count) },
);
