import { partitionOfConsoleUrl } from '../aws/hosts.ts';
import { onCommand } from '../platform/commands.ts';
import { logFailure } from '../platform/log.ts';
import { askContent } from '../platform/messages.ts';
import { tabUrl } from '../platform/tabs.ts';
import { readPage } from './read-page.ts';
import { switches } from './switches.ts';

/** What the user can do by a key alone, on a console page; on any other nobody hears it. */
export function answerCommands(): void {
  onCommand('open-menu', tabId => {
    void askContent(tabId, 'toggleMenu', undefined).catch(() => undefined);
  });
  onCommand('switch-back', tabId => {
    switchBack(tabId).catch(error => logFailure('the key to switch back did nothing', error));
  });
}

async function switchBack(tabId: number): Promise<void> {
  if (!partitionOfConsoleUrl((await tabUrl(tabId)) ?? '')) return;
  const { identity } = await readPage({ tabId });
  // How a switch that failed ended is told by popup and menu.
  if (identity.role) await switches.switchBack({ tabId });
}
