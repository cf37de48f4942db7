/** A small thing that all profiles share: one setting, the favourites. Its last writer wins. */
export interface SharedValue {
  /** When it was written, in ms since 1970; always later than what it replaced. */
  readonly time: number;
  /** `undefined` for one that is as after an install. */
  readonly value: unknown;
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
  /** Both have one when they first meet: what is made of them; else the shared one is taken. */
  readonly merge: (name: string, own: unknown, shared: unknown) => unknown;
}

/** Compares each value on its own: two profiles may change two settings, and both stay. */
export function sharedStep({ own, shared, memory, now, merge }: Sides): SharedStep {
  const push: Record<string, SharedValue> = {};
  const take: Record<string, SharedValue> = {};
  const after: Record<string, SharedValue> = { ...memory };
  for (const [name, value] of Object.entries(own)) {
    const agreed = memory[name];
    const theirs = shared[name];
    const mine = isSame(value, agreed?.value)
      ? agreed
      : changed(value, agreed, agreed || !theirs ? undefined : { theirs, merged: merge(name, value, theirs.value) });
    const newest = !mine || (theirs && theirs.time >= mine.time) ? theirs : mine;
    if (!newest) continue;
    after[name] = newest;
    if (newest !== theirs) push[name] = newest;
    if (!isSame(newest.value, value)) take[name] = newest;
  }
  return { push, take, memory: after };

  function changed(
    value: unknown,
    agreed: SharedValue | undefined,
    meeting: { readonly theirs: SharedValue; readonly merged: unknown } | undefined,
  ): SharedValue {
    if (!meeting) return { time: Math.max(now, (agreed?.time ?? 0) + 1), value };
    const { theirs, merged } = meeting;
    return isSame(merged, theirs.value) ? theirs : { time: Math.max(now, theirs.time + 1), value: merged };
  }
}

/** A shared value out of storage; `undefined` for anything that is none. */
export function parseSharedValue(stored: unknown): SharedValue | undefined {
  if (typeof stored !== 'object' || stored === null || !('time' in stored)) return undefined;
  const { time } = stored;
  if (!Number.isSafeInteger(time) || Number(time) < 0) return undefined;
  return { time: Number(time), value: 'value' in stored ? stored.value : undefined };
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
