import type { PageFacts } from '../../aws/page/facts.ts';
import { signInHost } from '../../aws/page/sign-in.ts';
import { sessionsOfCookies } from '../../aws/values/session-id.ts';
import type { Identity } from '../../core/roles/identity.ts';
import { isSameSession, type KnownSession, stillKnown, withKnownSession } from '../../core/roles/known-session.ts';
import { DEFAULT_SETTINGS } from '../../core/settings.ts';
import { readItem } from '../../platform/read-item.ts';
import { knownSessions } from '../../store/background-items.ts';
import { changeItem } from '../queues/change-item.ts';

/** What a page shows about the session that it works in; `undefined` if it works in none. */
export function sightOfSession(facts: PageFacts, identity: Identity, storeId: string): KnownSession | undefined {
  const { partition, base, role, sessionId } = identity;
  if (sessionId === undefined) return undefined;
  const { region } = facts.url;
  return {
    id: sessionId,
    ...{ partition, base, storeId },
    ...(role && { role }),
    ...(region !== undefined && { region }),
    signInHost: signInHost(facts, DEFAULT_SETTINGS).host,
    seenAt: Date.now(),
    loadedAt: facts.loadedAt,
    ...(sessionsOfCookies(facts.cookies.keys()).includes(sessionId) && { hasCookie: true }),
  };
}

/** Remembers sessions for when no tab shows them. A session that was signed out is open again once a later page shows it. */
export function noteSessions(seen: readonly KnownSession[]): Promise<readonly KnownSession[]> {
  return change(known => seen.reduce(withKnownSession, known));
}

/** The known sessions as they would be with these; nothing is written. */
export async function withSessions(seen: readonly KnownSession[]): Promise<readonly KnownSession[]> {
  return seen.reduce(withKnownSession, stillKnown(await readItem(knownSessions), Date.now()));
}

/** A session that is over: signed out, or unknown to AWS. Its pages, where any are left, count no more. */
export function noteEnd(session: Pick<KnownSession, 'id' | 'storeId'>): Promise<readonly KnownSession[]> {
  const endedAt = Date.now();
  return change(known => known.map(each => (isSameSession(each, session) ? { ...each, endedAt } : each)));
}

function change(edit: (known: readonly KnownSession[]) => readonly KnownSession[]): Promise<readonly KnownSession[]> {
  return changeItem(knownSessions, known => edit(stillKnown(known, Date.now())));
}
