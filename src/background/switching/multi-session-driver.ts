import { multiSessionPage } from '../../aws/page/multi-session.ts';
import { failedIn } from '../../core/switching/switch-end.ts';
import { readItem } from '../../platform/read-item.ts';
import { closeTab } from '../../platform/store-tabs.ts';
import { bringToFront, navigate, openBeside } from '../../platform/tabs.ts';
import { settings } from '../../store/list-items.ts';
import { noteOpened } from '../history/change-ledger.ts';
import type { TabReading } from '../sessions/look.ts';
import { signOutSession } from '../sessions/sign-out-session.ts';
import { switchBackSession } from '../sessions/switch-back-session.ts';
import { showOpen, switchSession } from '../sessions/switch-session.ts';
import type { SessionDriver } from './session-driver.ts';

/** Several sessions are open side by side: a switch opens another one in a new tab, and the tab's own session stays. */
export function multiSessionDriver({ tabId, page: before, around }: TabReading): SessionDriver {
  const page = multiSessionPage(before);
  return {
    async switchTo(choice) {
      const request = page.switchTo(choice.role, await readItem(settings));
      if (request.kind === 'unavailable') return failedIn(tabId, request.why);
      return around ? switchSession(choice, page, before.facts, around) : failedIn(tabId, 'unreadable');
    },
    async switchBack() {
      return around ? switchBackSession(tabId, around) : failedIn(tabId, 'unreadable');
    },
    async signOut(sessionId) {
      if (!around) throw new Error('no such session is open');
      await signOutSession(tabId, sessionId, around);
    },
    async openPortal(choice, link) {
      const { end, spare } = around ? await showOpen(choice, before.facts.url, around) : {};
      if (end) return end;
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
