import { isBadRequestPage } from '../../aws/page/bad-request.ts';
import type { PageFacts } from '../../aws/page/facts.ts';
import { type IdentityReading, isRoleNow } from '../../aws/page/identity.ts';
import { isSilent } from '../../aws/page/late-facts.ts';
import type { SwitchRequest } from '../../aws/requests/switch-request.ts';
import type { SwitchFailure } from '../../core/switching/switch-outcome.ts';
import { ARRIVAL_TIMEOUT_MS, awaitArrival } from '../page/await-arrival.ts';
import { readOnceNamed } from '../page/read-once-named.ts';
import { whyNoConsole } from './console-tab.ts';
import { sendRequest } from './send-request.ts';
import { traceRequest } from './switch-trace.ts';

/** The page that the tab came back with, if its identity is the expected one, and what went wrong, if anything. */
export type Carried =
  | { readonly page: IdentityReading; readonly failure?: SwitchFailure }
  | { readonly page?: never; readonly failure: SwitchFailure };

/**
 * Lets a console page's own session send a request, and waits for the result.
 * @param before the page as it is now
 */
export async function carryOut(tabId: number, request: SwitchRequest, before: PageFacts): Promise<Carried> {
  traceRequest(tabId, request);
  const watch = awaitArrival(tabId, before);
  const sending = new AbortController();
  try {
    const sent = sendRequest(tabId, request, ARRIVAL_TIMEOUT_MS, sending.signal);
    // A page that is left may lose the answer of the script in it, so the arrival counts as well.
    const first = await Promise.race([sent, watch.arrived]);
    if (first === 'refused') return { failure: 'refused-unseen' };
    if (first === 'not-left') return { failure: 'not-left' };
    const arrival = await watch.arrived;
    if (arrival.at === 'elsewhere') return { failure: 'refused' };
    if (arrival.at === 'nowhere') return { failure: whyNoConsole(arrival) };
    const page = await readOnceNamed(tabId, arrival.page);
    if (!isSilent(page) && !isRoleNow(page, request.expect)) return { failure: 'not-switched' };
    return isBadRequestPage(arrival.page.facts) ? { page, failure: 'console-error' } : { page };
  } finally {
    sending.abort();
    watch.stop();
  }
}
