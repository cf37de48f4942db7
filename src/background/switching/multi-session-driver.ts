import { multiSessionPage } from '../../aws/page/multi-session.ts';
import { sessionPage } from '../../aws/requests/session-request.ts';
import { createSessionFinder } from '../../core/roles/sessions.ts';
import { failedIn } from '../../core/switching/switch-end.ts';
import type { SwitchChoice } from '../../core/switching/switch-record.ts';
import { readItem } from '../../platform/read-item.ts';
import { closeTab } from '../../platform/store-tabs.ts';
import { bringToFront, navigate, openBeside } from '../../platform/tabs.ts';
import { settings } from '../../store/list-items.ts';
import { noteOpened } from '../history/change-ledger.ts';
import { groupSession } from '../sessions/group-session.ts';
import type { TabReading } from '../sessions/look.ts';
import { type Shown, showSession } from '../sessions/show-session.ts';
import { signOutSession } from '../sessions/sign-out-session.ts';
import { switchBackSession } from '../sessions/switch-back-session.ts';
import { switchSession } from '../sessions/switch-session.ts';
import type { SessionDriver } from './session-driver.ts';

/** Several sessions are open side by side: a switch opens another one in a new tab, and the tab's own session stays. */
export function multiSessionDriver({ tabId, page: before, around }: TabReading): SessionDriver {
  const page = multiSessionPage(before);
  const { facts } = before;

  /** Goes to the role's session where that is open: to sign in once more would sign its tabs out (docs/console.md 3.3). */
  const showOpen = async (choice: SwitchChoice): Promise<Shown | undefined> => {
    const { role, again, keepsPage } = choice;
    const session = around && !again ? createSessionFinder(around.identity)(role) : undefined;
    const address = session && keepsPage ? sessionPage(facts.url, session.id) : undefined;
    const shown = around && session && (await showSession(choice, session, around, address));
    if (shown?.end && shown.isNew) await groupSession(shown.end.shownIn, role, []);
    return shown;
  };

  return {
    async switchTo(choice) {
      const request = page.switchTo(choice.role, await readItem(settings));
      if (request.kind === 'unavailable') return failedIn(tabId, request.why);
      return around ? switchSession(choice, page, facts, around) : failedIn(tabId, 'unreadable');
    },
    async switchBack() {
      return around ? switchBackSession(tabId, around) : failedIn(tabId, 'unreadable');
    },
    async signOut(sessionId) {
      if (!around) throw new Error('no such session is open');
      await signOutSession(tabId, sessionId, around);
    },
    async openPortal(choice, link) {
      const shown = await showOpen(choice);
      if (shown?.end) return shown.end;
      const spare = shown?.spare;
      if (link === undefined) {
        if (spare !== undefined) await closeTab(spare);
        return failedIn(tabId, 'unknown-portal');
      }
      const shownIn = spare ?? (await openBeside(tabId, link, !choice.behind));
      if (spare !== undefined) {
        await navigate(spare, link);
        if (!choice.behind) await bringToFront(spare);
      }
      void noteOpened(choice.role);
      return { outcome: { result: 'opened' }, shownIn };
    },
  };
}
