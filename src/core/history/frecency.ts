/** When a role was used first and last, in ms since 1970, and how often. */
interface Uses {
  readonly firstUsed: number;
  readonly lastUsed: number;
  readonly count: number;
}

/** ms after which a use counts half: two weeks. */
export const HALF_LIFE = 14 * 24 * 60 * 60 * 1000;

/**
 * How much, and how recently, a role was used. Each use counts 1, and half as much after each half-life. The result is
 * the time at which all uses together will count 1: later means more. So the order of two roles changes only when one
 * of them is used, not as time goes by, and no clock is needed. The ledger keeps no single uses; they count as spread
 * evenly from the first to the last.
 * @returns ms since 1970
 */
export function frecency({ firstUsed, lastUsed, count }: Uses): number {
  const pause = count > 1 ? (lastUsed - firstUsed) / (count - 1) : 0;
  const kept = 2 ** (-pause / HALF_LIFE);
  const uses = kept === 1 ? count : (1 - kept ** count) / (1 - kept);
  return lastUsed + HALF_LIFE * Math.log2(uses);
}
