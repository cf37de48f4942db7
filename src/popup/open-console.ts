import { consoleHome } from '../aws/hosts/console-url.ts';
import { openTab } from '../platform/tabs.ts';
import type { SwitcherParts } from '../switcher/switcher-host.ts';

/** Opens the console of the partition that the user was in last, in place of the popup. */
export async function openConsole({ store, host }: SwitcherParts): Promise<void> {
  await openTab(consoleHome(store.lastIdentity.value?.partition ?? 'aws'));
  host.close();
}
