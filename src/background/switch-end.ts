import type { SwitchFailure, SwitchOutcome } from '../platform/protocol.ts';

/** How a switch ended, and in which tab. */
export interface SwitchEnd {
  readonly outcome: SwitchOutcome;
  readonly shownIn: number;
}

export function failedIn(shownIn: number, why: SwitchFailure, prefilledUrl?: string): SwitchEnd {
  return { outcome: { result: 'failed', why, ...(prefilledUrl !== undefined && { prefilledUrl }) }, shownIn };
}
