import { sessionHome } from '../../aws/requests/session-request.ts';
import type { OpenSession } from '../../core/roles/identity.ts';
import { failedIn, type SwitchEnd } from '../../core/switching/switch-end.ts';
import type { SwitchChoice } from '../../core/switching/switch-record.ts';
import { bringToFront, openBeside, reloadTab } from '../../platform/tabs.ts';
import { awaitArrival } from '../page/await-arrival.ts';
import { readPageEarly } from '../page/read-page.ts';
import { askPages } from './ask-pages.ts';
import { noteEnd } from './note-session.ts';
import type { SessionsInStore } from './open-sessions.ts';

export interface Shown {
  /** Absent if the session has ended. */
  readonly end?: SwitchEnd;
  /** A tab was opened for it. */
  readonly isNew?: boolean;
  /** A tab in the background that was to show the ended session, and has AWS's sign-in now. */
  readonly spare?: number;
}

/**
 * Goes to an open session, if it is alive: to a tab of it, or to a new one at its host where it has none or another is
 * wanted, or a page of its own. Its pages ask AWS first; where none can, the new tab comes to the front once it shows it,
 * unless it is to stay behind.
 */
export async function showSession(
  { tabId, newTab, behind = false }: Pick<SwitchChoice, 'tabId' | 'newTab' | 'behind'>,
  session: OpenSession,
  { storeId, tabs, known, identity }: SessionsInStore,
  page?: string,
): Promise<Shown> {
  const { tab, answer = 'unloaded' } = (await askPages(tabs.get(session.id) ?? [])) ?? {};
  // Where none of its pages can say, and the one in front is signed out, it is, too: a tab would only show AWS's sign-in.
  const asked = answer === 'unloaded' ? (await askPages(tabs.get(identity.sessionId ?? '') ?? []))?.answer : answer;
  if (asked === 'ended') {
    await noteEnd({ id: session.id, storeId });
    return {};
  }
  const own = newTab || page !== undefined ? undefined : tab;
  if (own && (answer === 'alive' || answer === 'silent')) {
    await bringToFront(own.tabId);
    return { end: { outcome: { result: 'switched' }, shownIn: own.tabId }, isNew: false };
  }
  const region = known.find(({ id }) => id === session.id)?.region;
  const address = page ?? sessionHome(identity.partition, session.id, region);
  const shownIn = own?.tabId ?? (await openBeside(tabId, address, answer === 'alive' && !behind));
  const before = own && answer === 'outdated' ? await readPageEarly(own.tabId) : undefined;
  const watch = awaitArrival(shownIn, before?.facts ?? { loadedAt: 0 });
  if (own) await reloadTab(own.tabId);
  const arrival = await watch.arrived;
  const isNew = own === undefined;
  if (arrival.at === 'console' && arrival.page.identity.sessionId === session.id) {
    if (!behind) await bringToFront(shownIn);
    return { end: { outcome: { result: 'switched' }, shownIn }, isNew };
  }
  if (arrival.at === 'nowhere') return { end: failedIn(shownIn, 'no-answer'), isNew };
  await noteEnd({ id: session.id, storeId });
  return isNew ? { spare: shownIn } : {};
}
