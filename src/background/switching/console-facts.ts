import { partitionOfConsoleUrl } from '../../aws/hosts/hosts.ts';
import type { PageFacts } from '../../aws/page/facts.ts';
import type { SwitchFailure } from '../../core/switching/switch-outcome.ts';
import { navigate } from '../../platform/tabs.ts';
import { type Arrival, awaitArrival } from '../page/await-arrival.ts';
import { readAllFacts } from '../page/read-facts.ts';
import { readNotice } from './record-switch.ts';

/** ms that the console page before a failed switch is given to come back. */
const RETURN_TIMEOUT_MS = 15_000;

/**
 * The facts of a tab's console page, or why there are none. A tab that a refused switch left on Amazon's sign-in goes
 * back to its console page first, so that the next try can start there.
 */
export async function consoleFacts(tabId: number): Promise<PageFacts | SwitchFailure> {
  const facts = await readAllFacts(tabId);
  if (facts) return facts;
  const page = (await readNotice(tabId))?.page;
  if (page === undefined || !partitionOfConsoleUrl(page)) return 'unreadable';
  const watch = awaitArrival(tabId, { loadedAt: 0 }, RETURN_TIMEOUT_MS);
  await navigate(tabId, page);
  const arrival = await watch.arrived;
  return arrival.at === 'console' ? ((await readAllFacts(tabId)) ?? 'unreadable') : whyNoConsole(arrival);
}

/** What it means that a tab on its way to a console page did not come there. */
export function whyNoConsole(arrival: Exclude<Arrival, { readonly at: 'console' }>): SwitchFailure {
  if (arrival.at === 'elsewhere') return 'signed-out';
  return arrival.why === 'closed' ? 'unreadable' : 'no-answer';
}
