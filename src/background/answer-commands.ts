import { partitionOfConsoleUrl } from '../aws/hosts/hosts.ts';
import { previousRole } from '../core/history/previous-role.ts';
import type { Identity } from '../core/roles/identity.ts';
import type { SwitchRecord } from '../core/switching/switch-record.ts';
import { onCommand } from '../platform/commands.ts';
import { text } from '../platform/i18n.ts';
import { markIcon } from '../platform/icon-mark.ts';
import { logFailure } from '../platform/log.ts';
import { askContent } from '../platform/messages.ts';
import { readItems } from '../platform/read-item.ts';
import { readStoredProfiles } from '../platform/stored-profiles.ts';
import { tabUrl } from '../platform/tabs.ts';
import { ledger, settings } from '../store/list-items.ts';
import { readTab } from './sessions/look.ts';
import { refuse } from './switching/plan-switch.ts';
import { questionUnseen } from './switching/question-before.ts';
import { switches } from './switching/switches.ts';

/** What the user can do by a key alone on a console page. On other pages the keys do nothing. */
export function answerCommands(): void {
  onCommand('open-menu', tabId => {
    void askContent(tabId, 'toggleMenu').catch(() => undefined);
  });
  onCommand('switch-back', switchByKey(switchBack));
  onCommand('previous-role', switchByKey(switchToPrevious));
}

type Act = (tabId: number, identity: Identity) => Promise<SwitchRecord | undefined>;

/** A key has no place to show a failure: the popup shows it when it opens. */
function switchByKey(act: Act): (tabId: number) => void {
  const answer = async (tabId: number): Promise<void> => {
    if (!partitionOfConsoleUrl((await tabUrl(tabId)) ?? '')) return;
    const reading = await readTab(tabId);
    const ended = reading && (await act(tabId, reading.identity));
    // Another one under way ends by itself, and a question shows in the page.
    if (ended?.outcome.result !== 'failed' || ['busy', 'asks'].includes(ended.outcome.why)) return;
    const unseen = text(act === switchBack ? 'switchBackUnseen' : 'switchUnseen');
    await Promise.all([...new Set([tabId, ended.shownIn])].map(tab => markIcon(tab, unseen)));
  };
  return tabId => void answer(tabId).catch(error => logFailure('a key did nothing', error));
}

async function switchBack(tabId: number, { role }: Identity): Promise<SwitchRecord | undefined> {
  return role && switches.switchBack({ tabId });
}

async function switchToPrevious(tabId: number, identity: Identity): Promise<SwitchRecord | undefined> {
  const [stored, profiles = []] = await Promise.all([readItems({ ledger, settings }), readStoredProfiles()]);
  const role = previousRole({ ...stored, profiles, identity });
  if (!role) return undefined;
  const question = await questionUnseen(role);
  return question ? refuse({ tabId, role, refusal: question }) : switches.switchRole({ tabId, role, newTab: false });
}
