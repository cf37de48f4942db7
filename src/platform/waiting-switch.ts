import { isMeant, type PlannedSwitch } from '../core/switching/planned-switch.ts';
import { plannedSwitch } from '../store/session-items.ts';
import { readItem } from './read-item.ts';
import { isOpen } from './tabs.ts';

/** The planned switch, while it waits for the user to sign in; `undefined` once its time is over or its tab is closed. */
export async function waitingSwitch(): Promise<PlannedSwitch | undefined> {
  const plan = await readItem(plannedSwitch);
  return plan && isMeant(plan, Date.now()) && (await isOpen(plan.tabId)) ? plan : undefined;
}
