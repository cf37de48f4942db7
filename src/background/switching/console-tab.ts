import { partitionOfConsoleUrl } from '../../aws/hosts/hosts.ts';
import type { SwitchFailure } from '../../core/switching/switch-outcome.ts';
import { navigate } from '../../platform/tabs.ts';
import { type Arrival, awaitArrival } from '../page/await-arrival.ts';
import { look, type TabReading } from '../sessions/look.ts';
import { readNotice } from './record-switch.ts';

/**
 * Looks at a tab's console page, or says why there is none. After a refused switch, the tab may still be on Amazon's
 * sign-in: it first goes back to its console page, so that the next try can start there.
 */
export async function consoleTab(tabId: number): Promise<TabReading | SwitchFailure> {
  const tab = await look(tabId);
  if (tab) return tab;
  const page = (await readNotice(tabId))?.page;
  if (page === undefined || !partitionOfConsoleUrl(page)) return 'unreadable';
  const watch = awaitArrival(tabId, { loadedAt: 0 });
  await navigate(tabId, page);
  const arrival = await watch.arrived;
  return arrival.at === 'console' ? ((await look(tabId)) ?? 'unreadable') : whyNoConsole(arrival);
}

/** Why a tab did not arrive at a console page, as a failure of the switch. */
export function whyNoConsole(arrival: Exclude<Arrival, { readonly at: 'console' }>): SwitchFailure {
  if (arrival.at === 'elsewhere') return 'signed-out';
  return arrival.why === 'closed' ? 'unreadable' : 'no-answer';
}
