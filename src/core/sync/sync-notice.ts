import { type Guard, type Guarded, number, record } from '../guards.ts';

/**
 * Another profile's newer save replaced this profile's text without having seen it.
 * - `own`: when this profile saved its text, in ms since 1970
 * - `other`: when the other profile saved its text
 */
const parseLost = record({ own: number, other: number });

/** The first text of this profile came from another one, with so many roles. */
const parseArrived = record({ arrived: number });

/** What sync brought, and the user has not seen yet. */
export type SyncNotice = Guarded<typeof parseLost> | Guarded<typeof parseArrived>;

/** Reads a stored notice; `undefined` for anything else. */
export const parseSyncNotice: Guard<SyncNotice> = value => parseLost(value) ?? parseArrived(value);
