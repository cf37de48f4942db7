import { collectPageFacts, collectPageWorldFacts } from '../aws/page/collect-facts.ts';
import { collectGlobalShapes, collectHeaderNames } from '../aws/page/collect-shapes.ts';
import { countElements } from '../aws/page/count-elements.ts';
import { type PageFacts, parsePageFacts } from '../aws/page/facts.ts';
import { type ElementCounts, parseCounts } from '../aws/page/header-generation.ts';
import { ELEMENTS, HEADER, HEADER_NAME, PAGE_FACTS, PAGE_WORLD_FACTS } from '../aws/selectors.ts';
import { inTime } from '../core/in-time.ts';
import { runInPage } from '../platform/tabs.ts';

/** ms that a page is given to answer: one that never gets idle, or whose token never comes, must stop nobody. */
const PATIENCE = 5000;

/** Names of the header's parts that are told. */
const MOST_NAMES = 40;

/** What the isolated world sees; `undefined` where the page is not ours to read, or is leaving. */
export async function readIsolatedFacts(tabId: number): Promise<PageFacts | undefined> {
  return parsePageFacts(await answerOf(runInPage(tabId, collectPageFacts, [PAGE_FACTS])));
}

/** All that the page tells, its own globals included. A page without these still gives the rest. */
export async function readAllFacts(tabId: number): Promise<PageFacts | undefined> {
  return (await readRawFacts(tabId))?.facts;
}

/** All that the page tells, and the same as it was collected, before any guard. */
export async function readRawFacts(
  tabId: number,
): Promise<{ readonly facts: PageFacts; readonly raw: unknown } | undefined> {
  const [raw, pageWorld] = await Promise.all([
    answerOf(runInPage(tabId, collectPageFacts, [PAGE_FACTS])),
    answerOf(runInPage(tabId, collectPageWorldFacts, [PAGE_WORLD_FACTS], { world: 'MAIN' })),
  ]);
  const facts = parsePageFacts(raw, pageWorld);
  return facts && { facts, raw };
}

/** What the diagnosis wants to know besides: how much of each element there is, shapes of globals, names in the header. */
export async function readChecks(
  tabId: number,
): Promise<{ readonly counts: ElementCounts; readonly globals: unknown; readonly headerNames: readonly string[] }> {
  const [counts, globals, names] = await Promise.all([
    answerOf(runInPage(tabId, countElements, [ELEMENTS])),
    answerOf(runInPage(tabId, collectGlobalShapes, [PAGE_WORLD_FACTS], { world: 'MAIN' })),
    answerOf(runInPage(tabId, collectHeaderNames, [HEADER, HEADER_NAME, MOST_NAMES])),
  ]);
  return { counts: parseCounts(counts), globals, headerNames: Array.isArray(names) ? names.map(String) : [] };
}

/** What a script answers; `undefined` for one that fails or takes too long. */
export function answerOf(script: Promise<unknown>): Promise<unknown> {
  return inTime(script, PATIENCE).catch(() => undefined);
}
