import { partitionOfConsoleUrl } from '../aws/hosts.ts';
import type { PageFacts } from '../aws/page/facts.ts';
import { navigate } from '../platform/tabs.ts';
import { awaitArrival } from './await-arrival.ts';
import { readAllFacts } from './read-facts.ts';
import { pageBefore } from './telling.ts';

/** ms that the console page before a failed switch is given to come back. */
const PATIENCE = 15_000;

/**
 * The facts of a tab's console page. A tab that a refused switch left on Amazon's sign-in goes back to its console page
 * first, so that the next try can start there; `undefined` where there is none.
 */
export async function consoleFacts(tabId: number): Promise<PageFacts | undefined> {
  const facts = await readAllFacts(tabId);
  if (facts) return facts;
  const page = await pageBefore(tabId);
  if (page === undefined || !partitionOfConsoleUrl(page)) return undefined;
  const watch = awaitArrival(tabId, { loadedAt: 0 }, PATIENCE);
  await navigate(tabId, page);
  const { at } = await watch.arrived;
  return at === 'console' ? readAllFacts(tabId) : undefined;
}
