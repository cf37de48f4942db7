import { parseConsoleUrl } from '../../aws/hosts/console-url.ts';
import { portalLink } from '../../aws/portal/portal-link.ts';
import { findCurrentRole } from '../../core/roles/current-role.ts';
import { workingRole } from '../../core/roles/working-role.ts';
import { failedIn, type SwitchEnd } from '../../core/switching/switch-end.ts';
import type { SwitchFailure } from '../../core/switching/switch-outcome.ts';
import type { SwitchChoice } from '../../core/switching/switch-record.ts';
import { bringToFront, navigate, reloadTab } from '../../platform/tabs.ts';
import { plannedSwitch } from '../../store/session-items.ts';
import { noteOpened } from '../history/change-ledger.ts';
import { changeItem } from '../queues/change-item.ts';
import { askPages } from '../sessions/ask-pages.ts';
import { look, type TabReading } from '../sessions/look.ts';
import { noteEnd } from '../sessions/note-session.ts';
import type { SessionsInStore } from '../sessions/open-sessions.ts';
import { openPortalInTab } from './classic-driver.ts';
import { consoleTab } from './console-tab.ts';
import { driverOf } from './driver-of.ts';
import { orOffline } from './or-offline.ts';
import { readNotice } from './record-switch.ts';
import type { SessionDriver } from './session-driver.ts';
import { signInFor } from './sign-in-for.ts';

/** Switches a console tab, or a new tab beside it, to a role. One choice makes one request. */
export function switchRole(choice: SwitchChoice): Promise<SwitchEnd> {
  if (choice.again) return switchAgain(choice);
  if (choice.role.portal) return openPortalRole(choice);
  const { region: _, ...role } = choice.role;
  const wanted = choice.keepsPage ? { ...choice, role } : choice;
  return onPage(choice.tabId, driver => driver.switchTo(wanted), choice.page);
}

/** With these failures nobody is signed in who may assume the role. */
const NOBODY: readonly unknown[] = ['session-ended', 'root-user'] satisfies SwitchFailure[];

/**
 * Brings a tab whose session has ended back to its page and role: by a session that is alive, in multi-session mode; else
 * over the sign-in, after which a planned switch goes on.
 */
async function switchAgain(choice: SwitchChoice): Promise<SwitchEnd> {
  const { tabId, role } = choice;
  await bringToFront(tabId);
  const tab = await look(tabId);
  const page = tab?.page.facts.url ?? parseConsoleUrl((await readNotice(tabId))?.page ?? '');
  if (!page) return failedIn(tabId, 'unreadable');
  const end = tab?.around && !role.portal ? await switchBeside(choice, tab, tab.around) : undefined;
  if (end && !(end.outcome.result === 'failed' && NOBODY.includes(end.outcome.why))) return end;
  const { address } = await signInFor(role, page);
  if (role.portal) void noteOpened(role);
  else await changeItem(plannedSwitch, () => ({ tabId, role, at: Date.now(), page: page.href }));
  await navigate(tabId, address);
  return { outcome: { result: 'opened' }, shownIn: tabId };
}

/** Loads the page again if its session is alive, as another tab may have signed in again; else asks other sessions. */
async function switchBeside(choice: SwitchChoice, tab: TabReading, around: SessionsInStore): Promise<SwitchEnd> {
  const { tabId } = choice;
  const { url } = tab.page.facts;
  const { sessionId: id = '', sessions = [] } = tab.identity;
  const answer = (await askPages(around.tabs.get(id) ?? []))?.answer;
  const isAlive = answer === 'alive';
  // The role that cannot be switched to may be another one than the tab works as.
  const worksAs = workingRole(tab.identity);
  const isOwn = worksAs && findCurrentRole([choice.role], { ...tab.identity, role: worksAs }) !== undefined;
  if (isOwn && (isAlive || answer === 'outdated')) {
    await reloadTab(tabId);
    return { outcome: { result: 'switched' }, shownIn: tabId };
  }
  if (!isAlive) await noteEnd({ id, storeId: around.storeId });
  const left = isAlive ? sessions : sessions.filter(each => each.id !== id);
  const others = { ...around, identity: { ...around.identity, sessions: left } };
  const { region: _, ...role } = choice.role;
  const driver = driverOf({ ...tab, around: others });
  return orOffline(await driver.switchTo({ ...choice, role, page: url.href }), tab.page.facts);
}

/** Switches the tab back. */
export function switchBack({ tabId }: { readonly tabId: number }): Promise<SwitchEnd> {
  return onPage(tabId, driver => driver.switchBack());
}

/** Opens a role of an access portal by its link. The user sees what follows; Hatrack may not read the portal's host. */
async function openPortalRole(choice: SwitchChoice): Promise<SwitchEnd> {
  const { tabId, role, keepsPage } = choice;
  await bringToFront(tabId);
  const tab = await look(tabId);
  const link = portalLink(role, keepsPage ? tab?.page.facts.url : undefined);
  return tab ? driverOf(tab).openPortal(choice, link) : openPortalInTab(choice, link);
}

/**
 * Brings a tab to the front and, if it has a console page, lets that page be used.
 * @param page address of the console page that counts as the tab's
 */
async function onPage(
  tabId: number,
  use: (driver: SessionDriver) => Promise<SwitchEnd>,
  page?: string,
): Promise<SwitchEnd> {
  await bringToFront(tabId);
  // Sign-in may cut off what was never noted, in a tab that was open before Hatrack was installed: Hatrack learns it here.
  const tab = await consoleTab(tabId);
  if (typeof tab === 'string') return orOffline(failedIn(tabId, tab));
  const { facts, identity } = tab.page;
  const url = parseConsoleUrl(page ?? '') ?? facts.url;
  const end = await orOffline(await use(driverOf({ ...tab, page: { ...tab.page, facts: { ...facts, url } } })), facts);
  return { ...end, identity };
}
