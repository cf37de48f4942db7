import { sessionIdOf } from '../../aws/page/session-mode.ts';
import { sessionHome } from '../../aws/session-request.ts';
import type { OpenSession } from '../../core/roles/identity.ts';
import { closeTab } from '../../platform/store-tabs.ts';
import { bringToFront, openBeside } from '../../platform/tabs.ts';
import { awaitArrival } from '../await-arrival.ts';
import { failedIn, type SwitchEnd } from '../switch-end.ts';
import { noteEnd } from './note-session.ts';
import type { Surroundings } from './open-sessions.ts';

/** ms that a session's page is given to show. */
const PATIENCE = 15_000;

interface Shown {
  readonly end: SwitchEnd;
  /** A tab was opened for it. */
  readonly isNew: boolean;
}

/**
 * Goes to an open session: to the tab of it that was used last, or to a new one at its host where it has none or another
 * is wanted, or a page of its own. `undefined` where AWS does not know the session any more; it is forgotten then.
 */
export async function showSession(
  tabId: number,
  session: OpenSession,
  { storeId, tabs, known, identity }: Surroundings,
  newTab: boolean,
  page?: string,
): Promise<Shown | undefined> {
  const [tab] = tabs.get(session.id) ?? [];
  if (tab && !newTab && page === undefined) {
    await bringToFront(tab.tabId);
    return { end: { outcome: { result: 'switched' }, shownIn: tab.tabId }, isNew: false };
  }
  const region = known.find(({ id }) => id === session.id)?.region;
  const shownIn = await openBeside(tabId, page ?? sessionHome(identity.partition, session.id, region));
  const arrival = await awaitArrival(shownIn, { loadedAt: 0 }, PATIENCE).arrived;
  if (arrival.at === 'console' && sessionIdOf(arrival.facts) === session.id) {
    return { end: { outcome: { result: 'switched' }, shownIn }, isNew: true };
  }
  if (arrival.at === 'nowhere') return { end: failedIn(shownIn, 'no-answer'), isNew: true };
  await noteEnd({ id: session.id, storeId });
  await closeTab(shownIn);
  return undefined;
}
