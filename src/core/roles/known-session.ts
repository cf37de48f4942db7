import { type Guard, isTrue, list, number, oneOf, record, text } from '../guards.ts';
import { PARTITIONS, type Partition } from '../model/partition.ts';
import type { BaseIdentity, OpenSession } from './identity.ts';
import { SESSION_FIELDS } from './parse-identity.ts';

/** A session as Hatrack has seen it: what lets it be found, and left, when no tab shows it. */
export interface KnownSession extends Omit<OpenSession, 'hasTab'> {
  readonly partition: Partition;
  /** The browser's cookie store that it lives in: a container, or private windows. */
  readonly storeId: string;
  /** Where it is signed out. */
  readonly signInHost: string;
  readonly region?: string;
  /** ms since 1970 */
  readonly seenAt: number;
  /** The session that it was switched to from. */
  readonly from?: string;
  /** When the page that showed it came to be, in ms since 1970. */
  readonly loadedAt: number;
  /** Its cookie has been seen: where it is gone, so is the session. */
  readonly hasCookie?: true;
  /** When it was signed out, in ms since 1970: pages from before that know nothing of it. */
  readonly endedAt?: number;
}

/** ms: AWS keeps no session of the console for longer than 12 hours. */
const LONGEST = 12 * 60 * 60 * 1000;

/** More than that nobody has in all their containers. */
const MOST = 40;

/** ms within which a session that is seen once more, as it was, need not be stored again. */
const RECENT = 10 * 60 * 1000;

export function isSameSession(
  one: Pick<KnownSession, 'id' | 'storeId'>,
  other: Pick<KnownSession, 'id' | 'storeId'>,
): boolean {
  return one.id === other.id && one.storeId === other.storeId;
}

/** Adds a sighting, unless its page is older than the session's end. Keeps what earlier sightings of the same user or role knew and this page does not show. */
export function withKnownSession(known: readonly KnownSession[], seen: KnownSession): readonly KnownSession[] {
  const before = known.find(session => isSameSession(session, seen));
  if (before?.endedAt !== undefined && seen.loadedAt <= before.endedAt) return known;
  const seenNow = before ? { ...seen, ...richer(before, seen) } : seen;
  const from = seen.from ?? before?.from;
  const hasCookie = seen.hasCookie ?? before?.hasCookie;
  const next = { ...seenNow, ...(from !== undefined && { from }), ...(hasCookie && { hasCookie }) };
  if (before && next.seenAt - before.seenAt < RECENT && isSameSight(next, before)) return known;
  const others = known.filter(session => !isSameSession(session, seen));
  return [...others, next].slice(-MOST);
}

/** The sessions that may still be open: no session lasts longer than half a day. */
export function stillKnown(known: readonly KnownSession[], now: number): readonly KnownSession[] {
  return known.filter(({ seenAt }) => now - seenAt < LONGEST && seenAt <= now);
}

/**
 * The base of all these sessions; `undefined` if there are several, or none is known. A session of an assumed role only
 * counts if its page showed role and base apart.
 */
export function ownerOf(sessions: readonly KnownSession[]): BaseIdentity | undefined {
  const owners = sessions.flatMap(({ base, role }) => (role || !base.user?.includes('/') ? base : []));
  const [owner, ...others] = owners.filter(({ user }) => user !== undefined);
  return others.every(({ account, user }) => account === owner?.account && user === owner?.user) ? owner : undefined;
}

const [REQUIRED, OPTIONAL] = SESSION_FIELDS;

const parseKnownSession: Guard<KnownSession> = record(
  { ...REQUIRED, partition: oneOf(PARTITIONS), storeId: text, signInHost: text, seenAt: number, loadedAt: number },
  { ...OPTIONAL, region: text, from: text, hasCookie: isTrue, endedAt: number },
);

/** Stored sessions; what is none is left out. */
export function parseKnownSessions(stored: unknown): readonly KnownSession[] {
  return list(parseKnownSession)(stored) ?? [];
}

function isSameSight(...sights: readonly KnownSession[]): boolean {
  const [one, other] = sights.map(sight => JSON.stringify(parseKnownSession({ ...sight, seenAt: 0 })));
  return one === other;
}

/** A page without names yet shows only the role of a role's session, not the base. */
function richer(before: KnownSession, seen: KnownSession): Partial<Pick<KnownSession, 'base' | 'role'>> {
  const knew = before.role ?? before.base.user;
  const knows = seen.role ?? seen.base.user;
  if (knew !== undefined && knows === undefined)
    return { base: before.base, ...(before.role && { role: before.role }) };
  const { role } = before;
  const isRoleOfBefore = seen.role === undefined && role && seen.base.user?.startsWith(`${role.roleName}/`);
  return isRoleOfBefore ? { base: before.base, role } : {};
}
