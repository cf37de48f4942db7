import { type Guard, isTrue, list, number, oneOf, record, text } from '../guards.ts';
import { isSame } from '../is-same.ts';
import { PARTITIONS, type Partition } from '../model/partition.ts';
import type { BaseIdentity, OpenSession } from './identity.ts';
import { SESSION_FIELDS } from './parse-identity.ts';

/** A session as Hatrack has seen it: enough to find it and to sign it out while no tab shows it. */
export interface KnownSession extends Omit<OpenSession, 'hasTab'> {
  readonly partition: Partition;
  /** The browser's cookie store that has the session: a container, or private windows. */
  readonly storeId: string;
  /** The host that signs the session out. */
  readonly signInHost: string;
  readonly region?: string;
  /** ms since 1970 */
  readonly seenAt: number;
  /** Id of the session that the user switched from. */
  readonly from?: string;
  /** When the page that showed the session was created, in ms since 1970. */
  readonly loadedAt: number;
  /** True if Hatrack has seen the session's cookie. When that cookie is gone, the session is over. */
  readonly hasCookie?: true;
  /** When the session was signed out, in ms since 1970. Pages from before that time still show it. */
  readonly endedAt?: number;
}

/** ms: AWS ends every console session after 12 hours. */
const LONGEST = 12 * 60 * 60 * 1000;

/** Nobody has more sessions in all containers together. */
const MOST = 40;

/** ms within which an unchanged session that is seen once more is not stored again. */
const RECENT = 10 * 60 * 1000;

export function isSameSession(
  one: Pick<KnownSession, 'id' | 'storeId'>,
  other: Pick<KnownSession, 'id' | 'storeId'>,
): boolean {
  return one.id === other.id && one.storeId === other.storeId;
}

/**
 * Adds a sighting of a session, unless its page is older than the session's end. Keeps what earlier sightings of the
 * same user or role knew and this page does not show.
 */
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
 * The base that all these sessions have; `undefined` if they have several, or if none is known. A session of an assumed
 * role counts only if its page showed role and base apart.
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

/** Reads stored sessions. Leaves out values that are no session. */
export function parseKnownSessions(stored: unknown): readonly KnownSession[] {
  return list(parseKnownSession)(stored) ?? [];
}

function isSameSight(...sights: readonly KnownSession[]): boolean {
  const [one, other] = sights.map(sight => parseKnownSession({ ...sight, seenAt: 0 }));
  return isSame(one, other);
}

/**
 * What an earlier sighting knew and this one lacks. A page that has no names yet shows only the role of a role's
 * session, not the base.
 */
function richer(before: KnownSession, seen: KnownSession): Partial<Pick<KnownSession, 'base' | 'role'>> {
  const knew = before.role ?? before.base.user;
  const knows = seen.role ?? seen.base.user;
  if (knew !== undefined && knows === undefined)
    return { base: before.base, ...(before.role && { role: before.role }) };
  const { role } = before;
  const isRoleOfBefore = seen.role === undefined && role && seen.base.user?.startsWith(`${role.roleName}/`);
  return isRoleOfBefore ? { base: before.base, role } : {};
}
