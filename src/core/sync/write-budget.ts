/** The writes that a browser takes within a time; each call is one, however many items it writes. */
const LIMITS = [
  { ms: 60_000, writes: 120 },
  { ms: 3_600_000, writes: 1800 },
] as const;

/** Writes that are left for what cannot wait: to put back what a failed push has taken away. */
const RESERVE = 10;

/** Counts the writes of one worker. One that has started since knows nothing of those before: the browser then refuses. */
export interface WriteBudget {
  spend(now: number): void;
  /** Whether so many more may be begun. */
  has(writes: number, now: number): boolean;
}

export function createWriteBudget(): WriteBudget {
  let spent: readonly number[] = [];
  return {
    spend(now) {
      spent = [...spent.filter(time => time > now - 3_600_000), now];
    },
    has: (writes, now) =>
      LIMITS.every(limit => spent.filter(time => time > now - limit.ms).length + writes + RESERVE <= limit.writes),
  };
}
