import { type Guard, oneOf, record, text } from '../guards.ts';

/**
 * Why a switch did not happen, as far as Hatrack can see.
 * - `refused`: Amazon's sign-in kept the tab: its page there says why, but Hatrack may not read it
 * - `refused-unseen`: the page asked Amazon's sign-in, but did not switch
 * - `signed-out`: the console's own page leads to Amazon's sign-in: the session has ended
 * - `root-user`: nothing was sent, because the root user cannot switch
 * - `console-error`: the switch has happened, but the console answered with an error page
 * - `not-left`: nothing was sent: the page asked whether to leave it, and the tab stayed
 * - `not-switched`: the tab came back as another identity
 * - `no-answer`: nothing came back in time
 * - `stopped`: the browser stopped the background before it could answer, and the page shows no switch
 * - `unreadable`: Hatrack could not read or change the page: it is closed or reloading, or access is withheld
 * - `not-allowed`: AWS answered that the session may not assume the role
 * - `session-ended`: AWS does not know the session (any longer) that should assume the role
 * - `session-limit`: the browser already has as many sessions as AWS allows
 * - `too-many`: AWS asks to wait
 * - `aws-fault`: AWS answered that something of its own failed
 * - `refused-code`: AWS answered with a code of unknown meaning
 * - `odd-answer`: the answer is no answer to a switch
 * - `odd-destination`: the answer leads to an address that is not AWS's
 * - `kept-tab`: Amazon's sign-in kept the new tab: its page there says why, but Hatrack may not read it
 * - `not-sent`: the network or the page's policy stopped the request, or its answer
 * - `offline`: the browser was offline, and nothing came back
 * - `no-base-session`: the session to switch back to is not open
 * - `chained`: only another role can switch to this role, which classic mode cannot do
 * - `other-partition`: the role lives in another partition than the console in front
 * - `other-sign-in`: nothing was sent: the user has signed in as an identity that the role is not for
 * - `unknown-portal`: nothing was opened: the role's address is no access portal of its partition
 * - `role-gone`: nothing was sent: the config and the history do not have the role any more
 * - `asks`: nothing was sent: the user has to answer a question first, which `via` holds
 * - `busy`: another switch in the same session is under way
 */
const SWITCH_FAILURES = [
  'refused',
  'refused-unseen',
  'signed-out',
  'root-user',
  'console-error',
  'not-left',
  'not-switched',
  'no-answer',
  'stopped',
  'unreadable',
  'not-allowed',
  'session-ended',
  'session-limit',
  'too-many',
  'aws-fault',
  'refused-code',
  'odd-answer',
  'odd-destination',
  'kept-tab',
  'not-sent',
  'offline',
  'no-base-session',
  'chained',
  'other-partition',
  'other-sign-in',
  'unknown-portal',
  'role-gone',
  'asks',
  'busy',
] as const;

export type SwitchFailure = (typeof SWITCH_FAILURES)[number];

/** How a switch failed. */
export type FailedOutcome = Extract<SwitchOutcome, { readonly result: 'failed' }>;

/** An end of a switch that the user has to see. */
export type UnhappyOutcome = Exclude<SwitchOutcome, { readonly result: 'switched' | 'opened' }>;

export type SwitchOutcome =
  | { readonly result: 'switched' }
  /** The access portal is open. It signs in by itself, but may ask the user to sign in to the portal first. */
  | { readonly result: 'opened' }
  /** AWS's own switch-role page is open, filled in: the console's page allowed no more. */
  | { readonly result: 'handed-over' }
  | {
      readonly result: 'failed';
      readonly why: SwitchFailure;
      readonly prefilledUrl?: string;
      /** What AWS answered, in its own words: `HTTP 403`, `UNAUTHORIZED`. */
      readonly answer?: string;
      /** The role that the user has to assume before a chained role; the base that the role is for; or a question. */
      readonly via?: string;
    };

const parseFailed = record(
  { result: oneOf(['failed']), why: oneOf(SWITCH_FAILURES) },
  { prefilledUrl: text, answer: text, via: text },
);
const parseEnded = record({ result: oneOf(['switched', 'opened', 'handed-over']) });

/** Reads a stored outcome; `undefined` for anything else. */
export const parseSwitchOutcome: Guard<SwitchOutcome> = value => parseFailed(value) ?? parseEnded(value);

/** The question that has to be answered before a switch, in the user's language; `undefined` for any other end. */
export function questionOf(outcome: SwitchOutcome): string | undefined {
  return outcome.result === 'failed' && outcome.why === 'asks' ? outcome.via : undefined;
}
