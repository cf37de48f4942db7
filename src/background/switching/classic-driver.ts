import { classicPage, type Unavailable } from '../../aws/page/classic.ts';
import type { PageFacts } from '../../aws/page/facts.ts';
import type { SwitchRequest } from '../../aws/requests/switch-request.ts';
import { failedIn, type SwitchEnd } from '../../core/switching/switch-end.ts';
import type { SwitchChoice } from '../../core/switching/switch-record.ts';
import { readItem } from '../../platform/read-item.ts';
import { navigate, openBeside } from '../../platform/tabs.ts';
import { settings as settingsItem } from '../../store/list-items.ts';
import { noteOpened, noteUse } from '../history/change-ledger.ts';
import { awaitArrival } from '../page/await-arrival.ts';
import { lookAtArrival, type TabReading } from '../sessions/look.ts';
import { type Carried, carryOut } from './carry-out.ts';
import { whyNoConsole } from './console-tab.ts';
import type { SessionDriver } from './session-driver.ts';

/** All tabs of a cookie store share one session. A page switches by sending a form, which replaces that session. */
export function classicDriver({ tabId, page: before }: TabReading): SessionDriver {
  const page = classicPage(before);
  const { facts, identity } = before;
  return {
    async switchTo({ role, newTab }) {
      const since = Date.now();
      const settings = await readItem(settingsItem);
      const request = page.switchTo(role, settings);
      const prefilledUrl = page.prefilledUrl(role, settings);
      if (request.kind === 'unavailable') return handOver(request, tabId, newTab, prefilledUrl);
      const shownIn = newTab ? await openBeside(tabId, facts.url.href) : tabId;
      const carried = newTab ? await inNewTab(shownIn, request, facts) : await carryOut(tabId, request, facts);
      if (!carried.page) return failedIn(shownIn, carried.failure, prefilledUrl);
      return arrivedIn(shownIn, carried, () => noteUse(identity, role, since));
    },
    async switchBack() {
      const request = page.switchBack(await readItem(settingsItem));
      if (request.kind === 'unavailable') return handOver(request, tabId, false, undefined);
      const carried = await carryOut(tabId, request, facts);
      return carried.page ? arrivedIn(tabId, carried) : failedIn(tabId, carried.failure);
    },
    async signOut() {
      throw new Error('no such session is open');
    },
    openPortal: openPortalInTab,
  };
}

/** The portal's link replaces the tab's session, so it opens in the tab itself, unless the user wants another tab. */
export async function openPortalInTab(
  { tabId, role, newTab }: SwitchChoice,
  link: string | undefined,
): Promise<SwitchEnd> {
  if (link === undefined) return failedIn(tabId, 'unknown-portal');
  const shownIn = newTab ? await openBeside(tabId, link) : tabId;
  if (!newTab) await navigate(tabId, link);
  void noteOpened(role);
  return { outcome: { result: 'opened' }, shownIn };
}

/** The page's own session has to send the switch, so the new tab loads a copy of the page that sends it. */
async function inNewTab(newTabId: number, request: SwitchRequest, facts: PageFacts): Promise<Carried> {
  const arrival = await awaitArrival(newTabId, facts).arrived;
  return arrival.at === 'console'
    ? carryOut(newTabId, request, arrival.page.facts)
    : { failure: whyNoConsole(arrival) };
}

async function arrivedIn(
  shownIn: number,
  { page, failure }: Extract<Carried, { readonly page: object }>,
  use?: () => Promise<void>,
): Promise<SwitchEnd> {
  await lookAtArrival(shownIn, page, use);
  return failure ? failedIn(shownIn, failure) : { outcome: { result: 'switched' }, shownIn };
}

/** Without a token, Hatrack can still open AWS's own page, filled in. */
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
