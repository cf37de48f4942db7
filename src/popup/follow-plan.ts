import { watchItem } from '../platform/read-item.ts';
import { waitingSwitch } from '../platform/waiting-switch.ts';
import { plannedSwitch } from '../store/session-items.ts';
import type { SwitcherStore } from '../switcher/switcher-store.ts';

/** Keeps the store up to date with the switch that waits for the user to sign in. */
export async function followPlan({ planned }: SwitcherStore): Promise<void> {
  const show = async (): Promise<void> => {
    planned.value = await waitingSwitch();
  };
  watchItem(plannedSwitch, () => void show());
  await show();
}
