import { setTimeout as pause } from 'node:timers/promises';

const INTERVAL_MS = 25;
/** A busy machine takes its time; who waits in vain has failed anyway. */
export const TIMEOUT_MS = 30_000;

/**
 * Asks again and again until the answer is neither false nor undefined, and gives it back.
 * An answer that throws (a page on its way to another) counts as "not yet"; the last error is thrown when time is up.
 */
export async function waitUntil<T>(
  what: string,
  ask: () => T | Promise<T>,
  timeoutMs = TIMEOUT_MS,
): Promise<Exclude<T, false | undefined>> {
  const end = performance.now() + timeoutMs;
  let cause: unknown;
  while (performance.now() < end) {
    try {
      const answer = await ask();
      if (isAnswer(answer)) return answer;
      cause = undefined;
    } catch (error) {
      cause = error;
    }
    await pause(INTERVAL_MS);
  }
  throw new Error(`Waited ${timeoutMs} ms in vain until: ${what}`, { cause });
}

function isAnswer<T>(answer: T): answer is Exclude<T, false | undefined> {
  return answer !== false && answer !== undefined;
}
