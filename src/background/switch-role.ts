import { consolePage, type Unavailable } from '../aws/page/console-page.ts';
import type { PageFacts } from '../aws/page/facts.ts';
import type { SwitchRequest } from '../aws/switch-request.ts';
import { settings as settingsItem } from '../platform/items.ts';
import type { SwitchChoice } from '../platform/protocol.ts';
import { readItem } from '../platform/stored-item.ts';
import { bringToFront, navigate, openBeside } from '../platform/tabs.ts';
import { awaitArrival } from './await-arrival.ts';
import { type Carried, carryOut, failureOf } from './carry-out.ts';
import { consoleFacts } from './console-facts.ts';
import { noteUse } from './note-use.ts';
import { noteIdentity } from './read-page.ts';
import { failedIn, type SwitchEnd } from './switch-end.ts';

/** ms that a new tab is given to show the console page that is to carry out the switch. */
const NEW_TAB_PATIENCE = 20_000;

/** Switches a console tab, or a new one beside it, to a role; one request for one choice. */
export async function switchRole({ tabId, role, newTab }: SwitchChoice): Promise<SwitchEnd> {
  await bringToFront(tabId);
  const facts = await consoleFacts(tabId);
  if (!facts) return failedIn(tabId, 'unreadable');
  const settings = await readItem(settingsItem);
  const page = consolePage(facts);
  const request = page.switchTo(role, settings);
  const prefilledUrl = page.prefilledUrl(role, settings);
  if (request.kind === 'unavailable') return handOver(request, tabId, newTab, prefilledUrl);
  const shownIn = newTab ? await openBeside(tabId, facts.url.href) : tabId;
  const carried = newTab ? await inNewTab(shownIn, request, facts) : await carryOut(tabId, request, facts);
  if ('failure' in carried) return failedIn(shownIn, carried.failure, prefilledUrl);
  await noteUse(page.identity().identity, role);
  await noteIdentity(carried.identity);
  return { outcome: { result: 'switched' }, shownIn };
}

/** Leaves the role, in the tab as it is. */
export async function switchBack({ tabId }: { readonly tabId: number }): Promise<SwitchEnd> {
  await bringToFront(tabId);
  const facts = await consoleFacts(tabId);
  if (!facts) return failedIn(tabId, 'unreadable');
  const request = consolePage(facts).switchBack(await readItem(settingsItem));
  if (request.kind === 'unavailable') return handOver(request, tabId, false, undefined);
  const carried = await carryOut(tabId, request, facts);
  if ('failure' in carried) return failedIn(tabId, carried.failure);
  await noteIdentity(carried.identity);
  return { outcome: { result: 'switched' }, shownIn: tabId };
}

/** The page's own session is to carry it out: a second copy of the page does, in the new tab. */
async function inNewTab(newTabId: number, request: SwitchRequest, facts: PageFacts): Promise<Carried> {
  const arrival = await awaitArrival(newTabId, facts, NEW_TAB_PATIENCE).arrived;
  return arrival.at === 'console' ? carryOut(newTabId, request, arrival.facts) : { failure: failureOf(arrival) };
}

/** Without a token there is still AWS's own page, filled in. */
async function handOver(
  { why }: Unavailable,
  tabId: number,
  newTab: boolean,
  prefilledUrl: string | undefined,
): Promise<SwitchEnd> {
  if (why !== 'no-csrf') return failedIn(tabId, why);
  if (prefilledUrl === undefined) return failedIn(tabId, 'unreadable');
  const shownIn = newTab ? await openBeside(tabId, prefilledUrl) : tabId;
  if (!newTab) await navigate(tabId, prefilledUrl);
  return { outcome: { result: 'handed-over' }, shownIn };
}
