import type { PageFacts } from '../aws/page/facts.ts';
import { isRoleNow, readIdentity } from '../aws/page/identity.ts';
import type { SwitchRequest } from '../aws/switch-request.ts';
import type { Identity } from '../core/roles/identity.ts';
import type { SwitchFailure } from '../platform/protocol.ts';
import { type Arrival, awaitArrival } from './await-arrival.ts';
import { sendRequest } from './send-request.ts';

/** ms until a stalled switch is given up. */
const PATIENCE = 15_000;

export type Carried = { readonly identity: Identity } | { readonly failure: SwitchFailure };

/**
 * Lets a console page's own session carry out a request, and waits for what comes of it.
 * @param before the page as it is now
 * @returns who the tab came back as, if that is the role asked for
 */
export async function carryOut(tabId: number, request: SwitchRequest, before: PageFacts): Promise<Carried> {
  const watch = awaitArrival(tabId, before, PATIENCE);
  const sending = new AbortController();
  try {
    const sent = sendRequest(tabId, request, PATIENCE, sending.signal);
    // A page that leaves may take the answer of the script in it along: the arrival counts as well.
    if ((await Promise.race([sent, watch.arrived])) === 'refused') return { failure: 'refused' };
    const arrival = await watch.arrived;
    if (arrival.at !== 'console') return { failure: failureOf(arrival) };
    const reading = readIdentity(arrival.facts);
    return isRoleNow(reading, request.expect) ? { identity: reading.identity } : { failure: 'not-switched' };
  } finally {
    sending.abort();
    watch.stop();
  }
}

/** What it means that a tab did not come to a console page. */
export function failureOf(arrival: Exclude<Arrival, { readonly at: 'console' }>): SwitchFailure {
  if (arrival.at === 'elsewhere') return 'refused';
  return arrival.why === 'closed' ? 'unreadable' : 'no-answer';
}
