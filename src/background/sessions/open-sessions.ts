import { HOSTS } from '../../aws/hosts.ts';
import type { PageFacts } from '../../aws/page/facts.ts';
import { readIdentity } from '../../aws/page/identity.ts';
import { SESSION_COOKIE_PREFIX } from '../../aws/selectors.ts';
import { isSessionId } from '../../aws/session-id.ts';
import type { Identity, OpenSession } from '../../core/roles/identity.ts';
import type { KnownSession } from '../../core/roles/known-session.ts';
import { cookieNames, cookieStoreOf } from '../../platform/cookies.ts';
import type { StoreTab } from '../../platform/store-tabs.ts';
import { readIsolatedFacts } from '../read-facts.ts';
import { noteSessions, sightOfSession } from './note-session.ts';
import { sessionTabs } from './session-tabs.ts';

/** ms that the page of another tab is given: one that is stuck must not hold up the list. */
const PATIENCE = 800;

/** The sessions that are open beside a page, as its tab's cookie store has them. */
export interface Surroundings {
  readonly storeId: string;
  readonly tabs: ReadonlyMap<string, readonly StoreTab[]>;
  readonly known: readonly KnownSession[];
  /** Who is in front, with all that are open. */
  readonly identity: Identity;
}

/**
 * Looks which sessions are open: those with tabs, as their addresses and pages tell; those seen before; those whose cookie
 * is there. Once cookies are known to tell, who has none is signed out. In classic mode there is nothing to look for.
 */
export async function lookAround(tabId: number, facts: PageFacts, read: Identity): Promise<Surroundings | undefined> {
  const { partition, sessionId } = read;
  if (read.mode !== 'multi-session' || sessionId === undefined) return undefined;
  const storeId = await cookieStoreOf(tabId);
  if (storeId === undefined) return undefined;
  const [tabs, signedIn] = await Promise.all([
    sessionTabs(storeId, partition),
    sessionsByCookie(storeId, HOSTS[partition].console),
  ]);
  const own = sightOfSession(facts, read, storeId);
  const others = [...tabs].filter(([id]) => id !== sessionId).map(([, [tab]]) => tab && sightIn(tab, storeId));
  const sights = [...(await Promise.all(others)), own];
  const noted = await noteSessions(sights.filter(sight => sight !== undefined));
  const known = noted.filter(session => session.storeId === storeId && session.partition === partition);

  const cookiesTell = signedIn.has(sessionId);
  const ended = new Set(known.flatMap(({ id, endedAt }) => (endedAt === undefined ? [] : id)));
  const ids = new Set([sessionId, ...tabs.keys(), ...known.map(({ id }) => id), ...signedIn]);
  const open = [...ids].filter(id => id === sessionId || (!ended.has(id) && (!cookiesTell || signedIn.has(id))));
  const sessions = open.map((id): OpenSession => {
    const { base, role } = known.find(session => session.id === id) ?? { base: { account: id.slice(0, 12) } };
    return { id, base, ...(role && { role }), hasTab: id === sessionId || tabs.has(id) };
  });
  const inFront = known.find(({ id }) => id === sessionId);
  const names = inFront && { base: inFront.base, ...(inFront.role && { role: inFront.role }) };
  return { storeId, tabs, known, identity: { ...read, ...names, sessions } };
}

async function sightIn({ tabId, isLoaded }: StoreTab, storeId: string): Promise<KnownSession | undefined> {
  if (!isLoaded) return undefined;
  const late = new Promise<undefined>(resolve => setTimeout(resolve, PATIENCE));
  const facts = await Promise.race([readIsolatedFacts(tabId), late]);
  return facts && sightOfSession(facts, readIdentity(facts).identity, storeId);
}

async function sessionsByCookie(storeId: string, domain: string): Promise<ReadonlySet<string>> {
  const names = await cookieNames(storeId, domain, SESSION_COOKIE_PREFIX);
  return new Set(names.map(name => name.slice(SESSION_COOKIE_PREFIX.length)).filter(isSessionId));
}
