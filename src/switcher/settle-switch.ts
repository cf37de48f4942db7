import { inTime } from '../core/in-time.ts';
import type { SwitchRecord } from '../core/switching/switch-record.ts';

/** ms that a page is given to show what came of a switch, and ms between two looks. */
const OUTCOME_TIMEOUT_MS = 5000;
const PAUSE = 250;

/** ms that the background is given to look: what is sent while the browser stops it gets no answer. */
const ANSWER_TIMEOUT = 3000;

/**
 * How a switch ended whose answer was lost because the browser stopped the background: the switch may have happened all
 * the same (docs/console.md 4.6: a page takes a while to load). `undefined` where the background does not say.
 * @param look asks the background to look at the page; for the last time, if that is so
 */
export async function settleSwitch(
  look: (isLast: boolean) => Promise<SwitchRecord | undefined>,
): Promise<SwitchRecord | undefined> {
  const end = performance.now() + OUTCOME_TIMEOUT_MS;
  for (;;) {
    const isLast = performance.now() > end;
    const record = await inTime(look(isLast), ANSWER_TIMEOUT).catch(() => undefined);
    if (record || isLast) return record;
    await new Promise(resolve => setTimeout(resolve, PAUSE));
  }
}
