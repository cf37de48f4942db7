import { collectPageFacts, collectPageWorldFacts } from '../../aws/page/collect-facts.ts';
import { collectHeaderNames } from '../../aws/page/collect-header-names.ts';
import { countElements } from '../../aws/page/count-elements.ts';
import { parsePageFacts } from '../../aws/page/facts.ts';
import { type ElementCounts, parseCounts } from '../../aws/page/header-generation.ts';
import { type IdentityReading, readIdentity } from '../../aws/page/identity.ts';
import { ELEMENTS, HEADER, HEADER_NAME, PAGE_FACTS, PAGE_WORLD_FACTS } from '../../aws/values/selectors.ts';
import { inTime } from '../../core/in-time.ts';
import { runInPage } from '../../platform/run-in-page.ts';

/** ms that a page has to answer: a page that never gets idle, or whose token never comes, must stop nobody. */
const FACTS_TIMEOUT_MS = 5000;

/** Names of the header's parts in one report. */
const MOST_NAMES = 40;

/** What the isolated world sees of a page; `undefined` if Hatrack may not read the page, or the page is leaving. */
export async function readPageEarly(tabId: number): Promise<IdentityReading | undefined> {
  return readingOf(await answerOf(runInPage(tabId, collectPageFacts, [PAGE_FACTS])));
}

/** All that a page shows, with its own globals. If the globals cannot be read, the rest still counts. */
export async function readWholePage(tabId: number): Promise<IdentityReading | undefined> {
  const [raw, pageWorld] = await Promise.all([
    answerOf(runInPage(tabId, collectPageFacts, [PAGE_FACTS])),
    answerOf(runInPage(tabId, collectPageWorldFacts, [PAGE_WORLD_FACTS], { world: 'MAIN' })),
  ]);
  return readingOf(raw, pageWorld);
}

function readingOf(raw: unknown, pageWorld?: unknown): IdentityReading | undefined {
  const facts = parsePageFacts(raw, pageWorld);
  return facts && readIdentity(facts);
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
