import type { PageFacts } from '../aws/page/facts.ts';
import { isRoleNow, readIdentity } from '../aws/page/identity.ts';
import type { SwitchRequest } from '../aws/switch-request.ts';
import type { SwitchFailure } from '../platform/protocol.ts';
import { type Arrival, awaitArrival } from './await-arrival.ts';
import { sendRequest } from './send-request.ts';

/** ms until a stalled switch is given up. */
const PATIENCE = 15_000;

/**
 * Lets a console page's own session carry out a request, and waits for what comes of it.
 * @param before the page as it is now
 * @returns why it failed; `undefined` when the tab came back as the role asked for
 */
export async function carryOut(
  tabId: number,
  request: SwitchRequest,
  before: PageFacts,
): Promise<SwitchFailure | undefined> {
  const watch = awaitArrival(tabId, before, PATIENCE);
  try {
    // A page that leaves may take the answer of the script in it along: the arrival counts as well.
    const sent = await Promise.race([sendRequest(tabId, request, PATIENCE), watch.arrived.then(() => 'sent' as const)]);
    return sent === 'refused' ? 'refused' : failureOf(await watch.arrived, request);
  } finally {
    watch.stop();
  }
}

function failureOf(arrival: Arrival, request: SwitchRequest): SwitchFailure | undefined {
  if (arrival.at === 'elsewhere') return 'refused';
  if (arrival.at === 'nowhere') return arrival.why === 'closed' ? 'unreadable' : 'no-answer';
  return isRoleNow(readIdentity(arrival.facts).identity, request.expect) ? undefined : 'not-switched';
}
