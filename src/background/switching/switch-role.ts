import { type ConsolePage, consolePage, type Unavailable } from '../../aws/page/console-page.ts';
import type { PageFacts } from '../../aws/page/facts.ts';
import type { SwitchRequest } from '../../aws/switch-request.ts';
import type { Identity } from '../../core/roles/identity.ts';
import { failedIn, type SwitchEnd } from '../../core/switching/switch-end.ts';
import type { SwitchFailure } from '../../core/switching/switch-outcome.ts';
import type { SwitchChoice } from '../../core/switching/switch-record.ts';
import { settings as settingsItem } from '../../platform/list-items.ts';
import { readItem } from '../../platform/stored-item.ts';
import { bringToFront, navigate, openBeside } from '../../platform/tabs.ts';
import { noteHistory, sightOf } from '../history/note-history.ts';
import { noteUse } from '../history/note-use.ts';
import { awaitArrival } from '../page/await-arrival.ts';
import { noteIdentity } from '../page/note-identity.ts';
import { switchBackSession } from '../sessions/switch-back-session.ts';
import { switchSession } from '../sessions/switch-session.ts';
import { type Carried, carryOut } from './carry-out.ts';
import { consoleFacts, whyNoConsole } from './console-facts.ts';
import { orOffline } from './or-offline.ts';

/** ms that a new tab is given to show the console page that is to carry out the switch. */
const NEW_TAB_TIMEOUT_MS = 20_000;

/** Switches a console tab, or a new one beside it, to a role; one request for one choice. */
export function switchRole(choice: SwitchChoice): Promise<SwitchEnd> {
  const { tabId, role, newTab } = choice;
  const since = Date.now();
  return onPage(tabId, async (page, facts) => {
    const settings = await readItem(settingsItem);
    const request = page.switchTo(role, settings);
    const prefilledUrl = page.prefilledUrl(role, settings);
    if (request.kind === 'session') return switchSession(choice, page, facts);
    if (request.kind === 'unavailable') return handOver(request, tabId, newTab, prefilledUrl);
    const shownIn = newTab ? await openBeside(tabId, facts.url.href) : tabId;
    const carried = newTab ? await inNewTab(shownIn, request, facts) : await carryOut(tabId, request, facts);
    if (!carried.identity) return failedIn(shownIn, carried.failure, prefilledUrl);
    // The user does not wait for what is noted.
    void noteHistory({ tabId: shownIn, url: facts.url.href, values: [] }).then(() =>
      noteUse(page.identity().identity, role, since),
    );
    return arrivedAs(carried.identity, shownIn, carried.failure);
  });
}

/** Leaves the role, in the tab as it is. */
export function switchBack({ tabId }: { readonly tabId: number }): Promise<SwitchEnd> {
  return onPage(tabId, async (page, facts) => {
    const { identity } = page.identity();
    if (identity.mode === 'multi-session') return switchBackSession(tabId, facts, identity);
    const request = page.switchBack(await readItem(settingsItem));
    if (request.kind === 'unavailable') return handOver(request, tabId, false, undefined);
    const carried = await carryOut(tabId, request, facts);
    if (!carried.identity) return failedIn(tabId, carried.failure);
    return arrivedAs(carried.identity, tabId, carried.failure);
  });
}

/** Brings a tab to the front and lets its console page be used, where it has one. */
async function onPage(
  tabId: number,
  use: (page: ConsolePage, facts: PageFacts) => Promise<SwitchEnd>,
): Promise<SwitchEnd> {
  await bringToFront(tabId);
  const facts = await consoleFacts(tabId);
  if (typeof facts === 'string') return orOffline(failedIn(tabId, facts));
  // Sign-in may cut off what was never noted, in a tab that was open before Hatrack was installed.
  void noteHistory({ tabId, ...sightOf(facts) });
  const page = consolePage(facts);
  return { ...(await orOffline(await use(page, facts), facts)), identity: page.identity().identity };
}

/** The page's own session is to carry it out: a second copy of the page does, in the new tab. */
async function inNewTab(newTabId: number, request: SwitchRequest, facts: PageFacts): Promise<Carried> {
  const arrival = await awaitArrival(newTabId, facts, NEW_TAB_TIMEOUT_MS).arrived;
  return arrival.at === 'console' ? carryOut(newTabId, request, arrival.facts) : { failure: whyNoConsole(arrival) };
}

async function arrivedAs(identity: Identity, shownIn: number, failure?: SwitchFailure): Promise<SwitchEnd> {
  await noteIdentity(identity);
  return failure ? failedIn(shownIn, failure) : { outcome: { result: 'switched' }, shownIn };
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
