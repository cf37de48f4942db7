import { consolePage } from '../../aws/page/console-page.ts';
import type { PageFacts } from '../../aws/page/facts.ts';
import { sessionModeOf } from '../../aws/page/session-mode.ts';
import { portalLink } from '../../aws/portal-link.ts';
import { sessionPage } from '../../aws/session-request.ts';
import { createSessionFinder } from '../../core/roles/sessions.ts';
import { failedIn, type SwitchEnd } from '../../core/switching/switch-end.ts';
import type { SwitchChoice } from '../../core/switching/switch-record.ts';
import { closeTab } from '../../platform/store-tabs.ts';
import { bringToFront, navigate, openBeside } from '../../platform/tabs.ts';
import { noteOpened } from '../history/note-use.ts';
import { readAllFacts } from '../page/read-facts.ts';
import { groupSession } from '../sessions/group-session.ts';
import { lookAround } from '../sessions/open-sessions.ts';
import { type Shown, showSession } from '../sessions/show-session.ts';

/**
 * Opens a role of an access portal by its link: in the tab itself where its session is replaced anyway, beside it where
 * sessions stand side by side. The portal's host is none that Hatrack may read: what comes of it the user sees there.
 */
export async function openPortalRole(choice: SwitchChoice): Promise<SwitchEnd> {
  const { tabId, role, newTab, keepsPage } = choice;
  await bringToFront(tabId);
  const facts = await readAllFacts(tabId);
  const isBeside = facts !== undefined && sessionModeOf(facts) === 'multi-session';
  const shown = isBeside ? await showOpen(choice, facts) : undefined;
  if (shown?.end) return shown.end;
  const spare = shown?.spare;
  const link = portalLink(role, keepsPage ? facts?.url : undefined);
  if (link === undefined) {
    if (spare !== undefined) await closeTab(spare);
    return failedIn(tabId, 'unknown-portal');
  }
  const isInPlace = !(newTab || isBeside);
  const shownIn = spare ?? (isInPlace ? tabId : await openBeside(tabId, link));
  if (isInPlace || spare !== undefined) await navigate(shownIn, link);
  if (spare !== undefined) await bringToFront(spare);
  void noteOpened(role);
  return { outcome: { result: 'opened' }, shownIn };
}

/** Goes to the role's session where that is open: to sign in once more would sign its tabs out (docs/console.md 3.3). */
async function showOpen(choice: SwitchChoice, facts: PageFacts): Promise<Shown | undefined> {
  const { tabId, role, newTab, again = false, keepsPage } = choice;
  const around = again ? undefined : await lookAround(tabId, facts, consolePage(facts).identity().identity);
  const session = around && createSessionFinder(around.identity)(role);
  const page = session && keepsPage ? sessionPage(facts.url, session.id) : undefined;
  const shown = session && (await showSession(tabId, session, around, newTab, page));
  if (shown?.end && shown.isNew) await groupSession(shown.end.shownIn, role, []);
  return shown;
}
