import { partitionOfConsoleUrl } from '../aws/hosts/hosts.ts';
import { onCommand } from '../platform/commands.ts';
import { text } from '../platform/i18n.ts';
import { markIcon } from '../platform/icon-mark.ts';
import { logFailure } from '../platform/log.ts';
import { askContent } from '../platform/messages.ts';
import { tabUrl } from '../platform/tabs.ts';
import { readTab } from './sessions/look.ts';
import { switches } from './switching/switches.ts';

/** What the user can do by a key alone, on a console page; on any other nobody hears it. */
export function answerCommands(): void {
  onCommand('open-menu', tabId => {
    void askContent(tabId, 'toggleMenu').catch(() => undefined);
  });
  onCommand('switch-back', tabId => {
    switchBack(tabId).catch(error => logFailure('the key to switch back did nothing', error));
  });
}

async function switchBack(tabId: number): Promise<void> {
  if (!partitionOfConsoleUrl((await tabUrl(tabId)) ?? '')) return;
  if (!(await readTab(tabId))?.identity.role) return;
  const { outcome, shownIn } = await switches.switchBack({ tabId });
  // Another one under way ends by itself.
  if (outcome.result !== 'failed' || outcome.why === 'busy') return;
  // A key has no place to show a failure: the popup does, when it opens.
  const tabs = new Set([tabId, shownIn]);
  await Promise.all([...tabs].map(tab => markIcon(tab, text('switchBackUnseen'))));
}
