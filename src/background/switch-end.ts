import type { Identity } from '../core/roles/identity.ts';
import type { SwitchFailure, SwitchOutcome } from '../core/switching/switch-outcome.ts';

/** The request of a switch, without what is secret in it: for the diagnosis. */
export interface SentRequest {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** How a switch ended, and in which tab. */
export interface SwitchEnd {
  readonly outcome: SwitchOutcome;
  readonly shownIn: number;
  /** Who the page was signed in as that the switch started from; absent where it could not be read. */
  readonly from?: Identity;
  /** Absent where nothing was sent. */
  readonly sent?: SentRequest;
}

export function failedIn(shownIn: number, why: SwitchFailure, prefilledUrl?: string, answer?: string): SwitchEnd {
  const more = { ...(prefilledUrl !== undefined && { prefilledUrl }), ...(answer !== undefined && { answer }) };
  return { outcome: { result: 'failed', why, ...more }, shownIn };
}
