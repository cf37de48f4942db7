/** Minutes before its end from which on a session is marked. */
export const SOON = 10;

/** Whole minutes until a time, at least 1; `undefined` once it is over. Both in ms since 1970. */
export function minutesUntil(end: number, now: number): number | undefined {
  return end > now ? Math.ceil((end - now) / 60_000) : undefined;
}
