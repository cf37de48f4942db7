import { setTimeout as pause } from 'node:timers/promises';

/** ms between two questions, at first and at most: a wait that lasts asks less often, as each question costs what it waits for. */
const [FIRST_MS, LONGEST_MS] = [15, 250];
/** Of the time waited so far. */
const SHARE = 1 / 5;
/** ms; a busy machine takes its time, and a test that waits in vain has failed anyway. */
export const TIMEOUT_MS = 30_000;

type NotYet = false | null | undefined;

/**
 * Asks again and again until the answer is neither false, null nor undefined, and gives it back.
 * An answer that throws (a page on its way to another) counts as "not yet"; the last error is thrown when time is up.
 */
export async function waitUntil<T>(
  what: string,
  ask: () => T | Promise<T>,
  timeoutMs = TIMEOUT_MS,
): Promise<Exclude<T, NotYet>> {
  const start = performance.now();
  const elapsed = () => performance.now() - start;
  let cause: unknown;
  while (elapsed() < timeoutMs) {
    try {
      const answer = await ask();
      if (isAnswer(answer)) return answer;
      cause = undefined;
    } catch (error) {
      cause = error;
    }
    await pause(Math.min(Math.max(elapsed() * SHARE, FIRST_MS), LONGEST_MS));
  }
  throw new Error(`Waited ${timeoutMs} ms in vain until: ${what}`, { cause });
}

function isAnswer<T>(answer: T): answer is Exclude<T, NotYet> {
  return answer !== false && answer !== null && answer !== undefined;
}
