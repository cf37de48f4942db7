/** How many writes a browser accepts within a time. Each call is one write, however many items it writes. */
const LIMITS = [
  { ms: 60_000, writes: 120 },
  { ms: 3_600_000, writes: 1800 },
] as const;

/** Writes kept for what cannot wait: restoring what a failed push has removed. */
const RESERVE = 10;

/** Counts the writes of one worker. A new worker does not know the writes before it: then the browser refuses. */
export interface WriteBudget {
  spend(now: number): void;
  /** Whether so many more writes may begin. */
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
