import { consoleHome } from '../../aws/hosts/console-url.ts';
import { readConfig } from '../../aws/portal/read-config.ts';
import { openTab } from '../../platform/tabs.ts';

/** Opens the console of the first partition that a text names, else the commercial one. */
export async function openConsole(text: string): Promise<void> {
  const { profiles } = readConfig(text);
  await openTab(consoleHome(profiles.find(({ partition }) => partition)?.partition ?? 'aws'));
}
