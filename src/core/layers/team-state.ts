import { type Guard, number, numberOrZero, oneOf, record, text } from '../guards.ts';

const WHY = [
  /** No connection, an unknown host, a certificate that the browser does not trust. */
  'unreachable',
  'timeout',
  'status',
  /** It leads to another origin. */
  'redirected',
  ...(['too-large', 'html', 'not-text', 'no-sections'] as const),
  /** The browser's permission to read the host is missing. */
  'no-permission',
  /** It does not fit into the browser's storage. */
  'no-room',
] as const;

/** Why a team's text could not be fetched or taken. */
export interface TeamTrouble {
  readonly why: (typeof WHY)[number];
  /** The status of the answer, with `status`. */
  readonly status?: number;
  /** The other origin, with `redirected`, if the browser names it. */
  readonly to?: string;
}

export interface TeamFailure extends TeamTrouble {
  /** When the first of several failures in a row was: ms since 1970. */
  readonly since: number;
}

/** What is known of the team's address. */
export interface TeamState {
  readonly url: string;
  readonly etag?: string;
  /** When the server last gave the text, or said that it has not changed: ms since 1970. */
  readonly checkedAt?: number;
  /** Why the last attempt failed; absent if it did not. */
  readonly failure?: TeamFailure;
}

const parseFailure = record({ why: oneOf(WHY), since: numberOrZero }, { status: number, to: text });

/** Reads a stored state; `undefined` for anything else. */
export const parseTeamState: Guard<TeamState> = record(
  { url: text },
  { etag: text, checkedAt: number, failure: parseFailure },
);
