/** When a role was used first and last, in ms since 1970, and how often. */
interface Uses {
  readonly firstUsed: number;
  readonly lastUsed: number;
  readonly count: number;
}

/** ms after which a use counts half: two weeks. */
export const HALF_LIFE = 14 * 24 * 60 * 60 * 1000;

/**
 * How much, and how lately, a role is used: every use counts 1 and half as much after each half-life; what is given is
 * the time at which all of them together will count 1. The later, the more. So the order of two roles changes only when
 * one of them is used, not as time goes by, and nobody has to know what time it is. The ledger keeps no single uses:
 * they are taken as spread evenly between the first and the last.
 * @returns ms since 1970
 */
export function frecency({ firstUsed, lastUsed, count }: Uses): number {
  const pause = count > 1 ? (lastUsed - firstUsed) / (count - 1) : 0;
  const kept = 2 ** (-pause / HALF_LIFE);
  const uses = kept === 1 ? count : (1 - kept ** count) / (1 - kept);
  return lastUsed + HALF_LIFE * Math.log2(uses);
}
