import { collectPageFacts, collectPageWorldFacts } from '../aws/page/collect-facts.ts';
import { type PageFacts, parsePageFacts } from '../aws/page/facts.ts';
import { PAGE_FACTS, PAGE_WORLD_FACTS } from '../aws/selectors.ts';
import { runInPage } from '../platform/tabs.ts';

/** ms that a page is given to answer: one that never gets idle, or whose token never comes, must stop nobody. */
const PATIENCE = 5000;

/** What the isolated world sees; `undefined` where the page is not ours to read, or is leaving. */
export async function readIsolatedFacts(tabId: number): Promise<PageFacts | undefined> {
  return parsePageFacts(await inTime(runInPage(tabId, collectPageFacts, [PAGE_FACTS])));
}

/** All that the page tells, its own globals included. A page without these still gives the rest. */
export async function readAllFacts(tabId: number): Promise<PageFacts | undefined> {
  const [isolated, pageWorld] = await Promise.all([
    inTime(runInPage(tabId, collectPageFacts, [PAGE_FACTS])),
    inTime(runInPage(tabId, collectPageWorldFacts, [PAGE_WORLD_FACTS], { world: 'MAIN' })),
  ]);
  return parsePageFacts(isolated, pageWorld);
}

/** What a script answered; `undefined` for one that failed or took too long. */
function inTime(script: Promise<unknown>): Promise<unknown> {
  return new Promise(resolve => {
    const timer = setTimeout(resolve, PATIENCE);
    script.then(resolve, () => resolve(undefined)).finally(() => clearTimeout(timer));
  });
}
