import { collectPageFacts, collectPageWorldFacts } from '../../aws/page/collect-facts.ts';
import { collectHeaderNames } from '../../aws/page/collect-header-names.ts';
import { countElements } from '../../aws/page/count-elements.ts';
import { type PageFacts, parsePageFacts } from '../../aws/page/facts.ts';
import { type ElementCounts, parseCounts } from '../../aws/page/header-generation.ts';
import { ELEMENTS, HEADER, HEADER_NAME, PAGE_FACTS, PAGE_WORLD_FACTS } from '../../aws/values/selectors.ts';
import { inTime } from '../../core/in-time.ts';
import { runInPage } from '../../platform/tabs.ts';

/** ms that a page has to answer: a page that never gets idle, or whose token never comes, must stop nobody. */
const FACTS_TIMEOUT_MS = 5000;

/** Names of the header's parts in one report. */
const MOST_NAMES = 40;

/** What the isolated world sees; `undefined` where the page is not ours to read, or is leaving. */
export async function readIsolatedFacts(tabId: number): Promise<PageFacts | undefined> {
  return parsePageFacts(await answerOf(runInPage(tabId, collectPageFacts, [PAGE_FACTS])));
}

/** Everything that the page shows, its own globals included. A page whose globals cannot be read still gives the rest. */
export async function readAllFacts(tabId: number): Promise<PageFacts | undefined> {
  const [raw, pageWorld] = await Promise.all([
    answerOf(runInPage(tabId, collectPageFacts, [PAGE_FACTS])),
    answerOf(runInPage(tabId, collectPageWorldFacts, [PAGE_WORLD_FACTS], { world: 'MAIN' })),
  ]);
  return parsePageFacts(raw, pageWorld);
}

/** How many there are of each element that Hatrack relies on. */
export async function countElementsIn(tabId: number): Promise<ElementCounts> {
  return parseCounts(await answerOf(runInPage(tabId, countElements, [ELEMENTS])));
}

/** Names that the page gives to parts of its header. */
export async function readHeaderNames(tabId: number): Promise<readonly string[]> {
  const names = await answerOf(runInPage(tabId, collectHeaderNames, [HEADER, HEADER_NAME, MOST_NAMES]));
  return Array.isArray(names) ? names.map(String) : [];
}

/** What a script answers; `undefined` for one that fails or takes too long. */
export function answerOf(script: Promise<unknown>): Promise<unknown> {
  return inTime(script, FACTS_TIMEOUT_MS).catch(() => undefined);
}
