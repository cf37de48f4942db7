import type { SwitchFailure } from './switch-outcome.ts';
import type { SwitchRecord } from './switch-record.ts';

/** How a switch ended, and in which tab; with `identity` and `request` if they are known. */
export type SwitchEnd = Pick<SwitchRecord, 'outcome' | 'shownIn' | 'identity' | 'request'>;

export function failedIn(shownIn: number, why: SwitchFailure, prefilledUrl?: string, answer?: string): SwitchEnd {
  const more = { ...(prefilledUrl !== undefined && { prefilledUrl }), ...(answer !== undefined && { answer }) };
  return { outcome: { result: 'failed', why, ...more }, shownIn };
}
