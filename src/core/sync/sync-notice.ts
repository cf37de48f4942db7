import { type Guard, number, record } from '../guards.ts';

/** Another profile's newer save replaced this profile's text without having seen it. */
export interface SyncNotice {
  /** When this profile saved its text, in ms since 1970. */
  readonly own: number;
  /** When the other profile saved its text. */
  readonly other: number;
}

/** Reads a stored notice; `undefined` for anything else. */
export const parseSyncNotice: Guard<SyncNotice> = record({ own: number, other: number });
