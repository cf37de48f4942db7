import { flag, type Guard, number, numberOrZero, oneOf, record, text } from '../guards.ts';

/** Why a team's text could not be fetched or taken. */
export type TeamTrouble =
  /** No connection, an unknown host, a certificate that the browser does not trust. */
  | { readonly why: 'unreachable' | 'timeout' }
  | { readonly why: 'status'; readonly status: number }
  /** It leads to another origin: `to`, if the browser names it. */
  | { readonly why: 'redirected'; readonly to?: string }
  | { readonly why: 'too-large' | 'html' | 'not-text' | 'no-sections' }
  /** The browser's permission to read the host is missing. */
  | { readonly why: 'no-permission' }
  /** It does not fit into the browser's storage. */
  | { readonly why: 'no-room' };

export type TeamFailure = TeamTrouble & {
  /** The first of the failures that followed each other: ms since 1970. */
  readonly since: number;
};

/** What is known of the team's address. */
export interface TeamState {
  readonly url: string;
  /** The user has seen a first text of this address and wants it, or a policy vouches for it. */
  readonly isAccepted: boolean;
  readonly etag?: string;
  /** When the server said last what the text is: ms since 1970. */
  readonly checkedAt?: number;
  /** Of the last attempt, where it failed. */
  readonly failure?: TeamFailure;
}

const PLAIN = [
  'unreachable',
  'timeout',
  'too-large',
  'html',
  'not-text',
  'no-sections',
  'no-permission',
  'no-room',
] as const;

const parseFailure: Guard<TeamFailure> = value =>
  record({ why: oneOf(['status']), status: numberOrZero, since: numberOrZero })(value) ??
  record({ why: oneOf(['redirected']), since: numberOrZero }, { to: text })(value) ??
  record({ why: oneOf(PLAIN), since: numberOrZero })(value);

/** Reads a stored state; `undefined` for anything else. */
export const parseTeamState: Guard<TeamState> = record(
  { url: text, isAccepted: flag },
  { etag: text, checkedAt: number, failure: parseFailure },
);
