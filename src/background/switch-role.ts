import { consolePage, type Unavailable } from '../aws/page/console-page.ts';
import type { PageFacts } from '../aws/page/facts.ts';
import type { SwitchRequest } from '../aws/switch-request.ts';
import { settings as settingsItem } from '../platform/items.ts';
import type { SwitchChoice, SwitchOutcome } from '../platform/protocol.ts';
import { readItem } from '../platform/stored-item.ts';
import { bringToFront, navigate, openBeside } from '../platform/tabs.ts';
import { awaitArrival } from './await-arrival.ts';
import { carryOut } from './carry-out.ts';
import { consoleFacts } from './console-facts.ts';
import { noteUse } from './note-use.ts';
import { completed } from './read-page.ts';

/** ms that a new tab is given to show the console page that is to carry out the switch. */
const NEW_TAB_PATIENCE = 20_000;

/** Switches a console tab, or a new one beside it, to a role; one request for one choice. */
export async function switchRole({ tabId, role, newTab }: SwitchChoice): Promise<SwitchOutcome> {
  await bringToFront(tabId);
  const facts = await consoleFacts(tabId);
  if (!facts) return { result: 'failed', why: 'unreadable' };
  const settings = await readItem(settingsItem);
  const page = consolePage(facts);
  const request = page.switchTo(role, settings);
  const prefilledUrl = page.prefilledUrl(role, settings);
  if (request.kind === 'unavailable') return unavailable(request, tabId, prefilledUrl);
  const failure = newTab ? await inNewTab(tabId, request, facts) : await carryOut(tabId, request, facts);
  if (failure !== undefined) return { result: 'failed', why: failure, ...(prefilledUrl && { prefilledUrl }) };
  await noteUse(await completed(page.identity().identity), role);
  return { result: 'switched' };
}

/** Leaves the role, in the tab as it is. */
export async function switchBack({ tabId }: { readonly tabId: number }): Promise<SwitchOutcome> {
  await bringToFront(tabId);
  const facts = await consoleFacts(tabId);
  if (!facts) return { result: 'failed', why: 'unreadable' };
  const request = consolePage(facts).switchBack(await readItem(settingsItem));
  if (request.kind === 'unavailable') return unavailable(request, tabId, undefined);
  const failure = await carryOut(tabId, request, facts);
  return failure === undefined ? { result: 'switched' } : { result: 'failed', why: failure };
}

/** The page's own session is to carry it out: a second copy of the page does, in the new tab. */
async function inNewTab(tabId: number, request: SwitchRequest, facts: PageFacts): ReturnType<typeof carryOut> {
  const newTabId = await openBeside(tabId, facts.url.href);
  const arrival = await awaitArrival(newTabId, facts, NEW_TAB_PATIENCE).arrived;
  return arrival.at === 'console' ? carryOut(newTabId, request, arrival.facts) : 'unreadable';
}

/** Without a token there is still AWS's own page, filled in. */
async function unavailable(
  { why }: Unavailable,
  tabId: number,
  prefilledUrl: string | undefined,
): Promise<SwitchOutcome> {
  if (why !== 'no-csrf') return { result: 'failed', why };
  if (prefilledUrl === undefined) return { result: 'failed', why: 'unreadable' };
  await navigate(tabId, prefilledUrl);
  return { result: 'handed-over' };
}
