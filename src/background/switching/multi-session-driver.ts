import type { PageFacts } from '../../aws/page/facts.ts';
import { readIdentity } from '../../aws/page/identity.ts';
import { multiSessionPage } from '../../aws/page/multi-session.ts';
import { sessionPage } from '../../aws/requests/session-request.ts';
import { createSessionFinder } from '../../core/roles/sessions.ts';
import { failedIn } from '../../core/switching/switch-end.ts';
import type { SwitchChoice } from '../../core/switching/switch-record.ts';
import { readItem } from '../../platform/read-item.ts';
import { closeTab } from '../../platform/store-tabs.ts';
import { bringToFront, navigate, openBeside } from '../../platform/tabs.ts';
import { settings } from '../../store/list-items.ts';
import { noteOpened } from '../history/note-use.ts';
import { groupSession } from '../sessions/group-session.ts';
import { lookAround } from '../sessions/open-sessions.ts';
import { type Shown, showSession } from '../sessions/show-session.ts';
import { signOutSession } from '../sessions/sign-out-session.ts';
import { switchBackSession } from '../sessions/switch-back-session.ts';
import { switchSession } from '../sessions/switch-session.ts';
import type { SessionDriver } from './session-driver.ts';

/** Sessions side by side: a switch opens another one in a tab of its own, and the tab's session stays. */
export function multiSessionDriver(tabId: number, facts: PageFacts): SessionDriver {
  const reading = readIdentity(facts);
  const page = multiSessionPage(reading);
  const sessions: SessionDriver['sessions'] = note => lookAround(tabId, facts, reading.identity, note);

  /** Goes to the role's session where that is open: to sign in once more would sign its tabs out (docs/console.md 3.3). */
  const showOpen = async ({ role, newTab, again, keepsPage }: SwitchChoice): Promise<Shown | undefined> => {
    const around = again ? undefined : await sessions();
    const session = around && createSessionFinder(around.identity)(role);
    const address = session && keepsPage ? sessionPage(facts.url, session.id) : undefined;
    const shown = session && (await showSession(tabId, session, around, newTab, address));
    if (shown?.end && shown.isNew) await groupSession(shown.end.shownIn, role, []);
    return shown;
  };

  return {
    async switchTo(choice) {
      const request = page.switchTo(choice.role, await readItem(settings));
      if (request.kind === 'unavailable') return failedIn(tabId, request.why);
      const around = await sessions();
      return around ? switchSession(choice, page, facts, around) : failedIn(tabId, 'unreadable');
    },
    async switchBack() {
      const around = await sessions();
      return around ? switchBackSession(tabId, around) : failedIn(tabId, 'unreadable');
    },
    sessions,
    async signOut(sessionId) {
      const around = await sessions();
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
      const shownIn = spare ?? (await openBeside(tabId, link));
      if (spare !== undefined) {
        await navigate(spare, link);
        await bringToFront(spare);
      }
      void noteOpened(choice.role);
      return { outcome: { result: 'opened' }, shownIn };
    },
  };
}
