import { isMeant, type PlannedSwitch } from '../core/switching/planned-switch.ts';
import { readItem, watchItem } from '../platform/read-item.ts';
import { isOpen } from '../platform/tabs.ts';
import { plannedSwitch } from '../store/session-items.ts';
import type { SwitcherStore } from '../switcher/switcher-store.ts';

/** Keeps the store up to date with the switch that follows a sign-in, unless its time is over or its tab is closed. */
export async function followPlan({ planned }: SwitcherStore): Promise<void> {
  const show = async (plan: PlannedSwitch | undefined): Promise<void> => {
    planned.value = plan && isMeant(plan, Date.now()) && (await isOpen(plan.tabId)) ? plan : undefined;
  };
  watchItem(plannedSwitch, plan => void show(plan));
  await show(await readItem(plannedSwitch));
}
