import type { IdentityReading } from '../../aws/page/identity.ts';
import { inTime } from '../../core/in-time.ts';
import type { Identity, OpenSession } from '../../core/roles/identity.ts';
import { type KnownSession, stillKnown, withKnownSession } from '../../core/roles/known-session.ts';
import { type SessionSigns, sessionState } from '../../core/roles/session-state.ts';
import { cookieStoreOf } from '../../platform/cookies.ts';
import { readItem } from '../../platform/read-item.ts';
import type { StoreTab } from '../../platform/store-tabs.ts';
import { knownSessions } from '../../store/background-items.ts';
import { readPageEarly } from '../page/read-page.ts';
import { sightOfSession } from './note-session.ts';
import { sessionTabs } from './session-tabs.ts';
import { signedInSessions } from './signed-in-sessions.ts';

/** ms that the page of another tab has to answer: a page that is stuck must not delay the list. */
const OTHER_TAB_TIMEOUT_MS = 800;

/** The sessions that are open beside a page, as its tab's cookie store has them. */
export interface SessionsInStore {
  readonly storeId: string;
  readonly tabs: ReadonlyMap<string, readonly StoreTab[]>;
  /** All that are known, with what is seen now. */
  readonly known: readonly KnownSession[];
  /** Those that are seen now. */
  readonly seen: readonly KnownSession[];
  /** Who is in front, with all that are open. */
  readonly identity: Identity;
}

/** The pages of a session that have answered: what one of them shows, and whether it says that it is signed out. */
interface Sight {
  readonly seen?: KnownSession | undefined;
  readonly pages: SessionSigns['pages'];
}

/**
 * Reads which sessions are open beside a page: those with tabs, by addresses and pages; those that were seen before; those
 * with a cookie. Once Hatrack has seen that sessions have cookies, a session without one counts as signed out. `undefined`
 * if the page works in no session of multi-session mode.
 * @param from the session that this one was switched to from, if it is known
 */
export async function readSessions(
  tabId: number,
  page: Pick<IdentityReading, 'facts' | 'identity'>,
  from?: string,
): Promise<SessionsInStore | undefined> {
  const { facts, identity: front } = page;
  const { partition, sessionId } = front;
  if (sessionId === undefined) return undefined;
  const storeId = await cookieStoreOf(tabId);
  if (storeId === undefined) return undefined;
  const [tabs, signedIn] = await Promise.all([sessionTabs(storeId, partition), signedInSessions(storeId, facts)]);
  const sight = facts.isSignedOut ? undefined : sightOfSession(page, storeId);
  const own = sight && { ...sight, ...(from !== undefined && { from }) };
  const toRead = [...tabs].filter(([id]) => id !== own?.id);
  const read = await Promise.all(toRead.map(async ([id, tabs]) => [id, await sightIn(tabs, storeId)] as const));
  const sights = new Map<string, Sight>([
    ...read,
    ...(own ? [[sessionId, { pages: 'open', seen: own }] as const] : []),
  ]);
  const seen = [...sights.values()].flatMap(({ seen: session }) => session ?? []);
  const known = seen
    .reduce(withKnownSession, stillKnown(await readItem(knownSessions), Date.now()))
    .filter(session => session.storeId === storeId && session.partition === partition);

  const showsCookies = signedIn.size > 0 || known.some(({ hasCookie }) => hasCookie);
  const ids = new Set([sessionId, ...tabs.keys(), ...known.map(({ id }) => id), ...signedIn.keys()]);
  const sessions = [...ids].flatMap((id): OpenSession[] => {
    const { base, role, endedAt } = known.find(session => session.id === id) ?? unknownSession(id);
    const state = sessionState({
      hasEnd: endedAt !== undefined,
      cookie: signedIn.has(id) ? 'there' : showsCookies ? 'gone' : 'unknown',
      pages: sights.get(id)?.pages ?? 'none',
    });
    if (state === 'ended' && id !== sessionId) return [];
    const hasTab = id === sessionId || tabs.has(id);
    const endsAt = signedIn.get(id);
    const more = {
      ...(role && { role }),
      ...(endsAt && { endsAt }),
      ...(state !== 'open' && { isUnsure: true as const }),
    };
    return [{ id, base, hasTab, ...more }];
  });
  const inFront = known.find(({ id }) => id === sessionId);
  const names = inFront && { base: inFront.base, ...(inFront.role && { role: inFront.role }) };
  return { storeId, tabs, known, seen, identity: { ...front, ...names, sessions } };
}

function unknownSession(id: string): Pick<KnownSession, 'base' | 'role' | 'endedAt'> {
  return { base: { account: id.slice(0, 12) } };
}

/** What the page of a session shows that was used last and does not say that it is signed out. */
async function sightIn(tabs: readonly StoreTab[], storeId: string): Promise<Sight> {
  let pages: Sight['pages'] = 'none';
  for (const { tabId } of tabs.filter(({ isLoaded }) => isLoaded)) {
    const page = await inTime(readPageEarly(tabId), OTHER_TAB_TIMEOUT_MS).catch(() => undefined);
    if (!page) return { pages };
    if (!page.facts.isSignedOut) return { pages: 'open', seen: sightOfSession(page, storeId) };
    pages = 'ended';
  }
  return { pages };
}
