import { isQuotaError } from '../../platform/quota.ts';

/** Why a save did not happen, as far as the page knows; `reason` has the browser's own words. */
export type SaveFailure =
  | { readonly why: 'quota' }
  | { readonly why: 'no-answer' }
  | { readonly why: 'other'; readonly reason: string };

/** The error that a page gets if nobody can answer: the worker has stopped, or the extension was updated meanwhile. */
const NO_ANSWER = /no answer|receiving end does not exist|message (port|channel) closed|context invalidated/i;

export function saveFailure(error: unknown): SaveFailure {
  if (isQuotaError(error)) return { why: 'quota' };
  const reason = error instanceof Error ? error.message : String(error);
  if (NO_ANSWER.test(reason)) return { why: 'no-answer' };
  return { why: 'other', reason };
}
