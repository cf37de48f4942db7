import { isSame } from '../is-same.ts';
import type { SharedValue } from './shared-value.ts';

/** How many changes the sync space remembers. From older ones, a profile sees only the list. */
const MOST_SHARED = 24;

/** How many this profile remembers. */
const MOST_KEPT = 500;

interface Sides {
  /** What this profile has. */
  readonly own: readonly string[];
  /** What the sync space has. */
  readonly theirs: SharedValue | undefined;
  /** What both agreed on last, as this profile remembers it. */
  readonly agreed: SharedValue | undefined;
  /** ms since 1970 */
  readonly now: number;
}

/**
 * Makes the favorites of a profile and those of the sync space one list. The last change of a key decides whether the
 * key is in it; if its time is unknown, the side that has changed it since both agreed.
 * @returns what to write into the sync space, if that differs, and what both agree on then
 */
export function favoritesStep({ own, theirs, agreed, now }: Sides): {
  readonly push: SharedValue | undefined;
  readonly agreed: SharedValue | undefined;
} {
  const [before, shared] = [keysOf(agreed), keysOf(theirs)];
  const time = Math.max(now, (agreed?.time ?? 0) + 1);
  const changed = new Set([...own, ...before].filter(key => own.includes(key) !== before.includes(key)));
  const timeHere = (key: string): number => (changed.has(key) ? time : timeOf(agreed, key));
  const has = (key: string): boolean => {
    const [mine, other] = [timeHere(key), timeOf(theirs, key)];
    if (mine !== other) return (mine > other ? own : shared).includes(key);
    return isNewer && before.includes(key) ? own.includes(key) && shared.includes(key) : true;
  };
  const isNewer = (theirs?.time ?? 0) >= (agreed?.time ?? 0);
  const all = [...new Set(isNewer && isSame(own, before) ? [...shared, ...own] : [...own, ...shared])];
  const value = theirs ? all.filter(has) : own;
  if (!theirs && isSame(value, before)) return { push: withNewest(agreed), agreed };
  const times = [...new Set([...changed, ...Object.keys({ ...agreed?.changed, ...theirs?.changed })])]
    .map(key => [key, Math.max(timeHere(key), timeOf(theirs, key))] as const)
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, MOST_KEPT);
  const isNews = !isSame(value, shared);
  const newest = isNews ? Math.max(time, (theirs?.time ?? 0) + 1) : (theirs?.time ?? 0);
  const after = { time: newest, value, changed: Object.fromEntries(times) };
  return { push: isNews ? withNewest(after) : undefined, agreed: after };
}

/** The newest change comes first. */
function withNewest(value: SharedValue | undefined): SharedValue | undefined {
  return value?.changed
    ? { ...value, changed: Object.fromEntries(Object.entries(value.changed).slice(0, MOST_SHARED)) }
    : value;
}

function keysOf(side: SharedValue | undefined): readonly string[] {
  return Array.isArray(side?.value) ? side.value : [];
}

/** When a role became a favorite, or stopped being one. A list of an earlier Hatrack has one time for all. */
function timeOf(side: SharedValue | undefined, key: string): number {
  return side?.changed ? (side.changed[key] ?? 0) : (side?.time ?? 0);
}
