import { collectPageFacts, collectPageWorldFacts } from '../aws/page/collect-facts.ts';
import { type PageFacts, parsePageFacts } from '../aws/page/facts.ts';
import { PAGE_FACTS, PAGE_WORLD_FACTS } from '../aws/selectors.ts';
import { runInPage } from '../platform/tabs.ts';

/** What the isolated world sees; `undefined` where the page is not ours to read, or is leaving. */
export async function readIsolatedFacts(tabId: number): Promise<PageFacts | undefined> {
  try {
    return parsePageFacts(await runInPage(tabId, collectPageFacts, [PAGE_FACTS]));
  } catch {
    return undefined;
  }
}

/** All that the page tells, its own globals included. A page without these still gives the rest. */
export async function readAllFacts(tabId: number): Promise<PageFacts | undefined> {
  const [isolated, pageWorld] = await Promise.allSettled([
    runInPage(tabId, collectPageFacts, [PAGE_FACTS]),
    runInPage(tabId, collectPageWorldFacts, [PAGE_WORLD_FACTS], { world: 'MAIN' }),
  ]);
  if (isolated.status === 'rejected') return undefined;
  return parsePageFacts(isolated.value, pageWorld.status === 'fulfilled' ? pageWorld.value : undefined);
}
