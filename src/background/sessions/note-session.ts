import type { IdentityReading } from '../../aws/page/identity.ts';
import { signInHost } from '../../aws/page/sign-in.ts';
import { sessionsOfCookies } from '../../aws/values/session-id.ts';
import { pickDefined } from '../../core/pick-defined.ts';
import { isSameSession, type KnownSession } from '../../core/roles/known-session.ts';
import { DEFAULT_SETTINGS } from '../../core/settings.ts';
import { knownSessions } from '../../store/background-items.ts';
import { changeItem } from '../queues/change-item.ts';

/** What a page shows about the session that it works in; `undefined` if it works in none. */
export function sightOfSession(
  { facts, identity }: Pick<IdentityReading, 'facts' | 'identity'>,
  storeId: string,
): KnownSession | undefined {
  const { partition, base, role, sessionId } = identity;
  if (sessionId === undefined) return undefined;
  return pickDefined<KnownSession>({
    ...{ id: sessionId, partition, base, role, storeId, region: facts.url.region },
    signInHost: signInHost(facts, DEFAULT_SETTINGS).host,
    seenAt: Date.now(),
    loadedAt: facts.loadedAt,
    hasCookie: sessionsOfCookies(facts.cookies.keys()).includes(sessionId) || undefined,
  });
}

/** Notes that a session is over: signed out, or unknown to AWS. Pages that were loaded before do not count any more. */
export async function noteEnd(session: Pick<KnownSession, 'id' | 'storeId'>): Promise<void> {
  const endedAt = Date.now();
  await changeItem(knownSessions, known =>
    known.map(each => (isSameSession(each, session) ? { ...each, endedAt } : each)),
  );
}
