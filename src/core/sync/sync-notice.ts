import { type Guard, number, record } from '../guards.ts';

/** Another profile's newer save took the place of a text of this one, which had not been seen there. */
export interface SyncNotice {
  /** When this profile had saved its own, in ms since 1970. */
  readonly own: number;
  /** When the other one was saved. */
  readonly other: number;
}

/** Reads a stored notice; `undefined` for anything else. */
export const parseSyncNotice: Guard<SyncNotice> = record({ own: number, other: number });
