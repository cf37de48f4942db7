import { portalLink } from '../../aws/portal/portal-link.ts';
import { failedIn, type SwitchEnd } from '../../core/switching/switch-end.ts';
import type { SwitchChoice } from '../../core/switching/switch-record.ts';
import { bringToFront } from '../../platform/tabs.ts';
import { look } from '../sessions/look.ts';
import { openPortalInTab } from './classic-driver.ts';
import { consoleTab } from './console-tab.ts';
import { driverOf } from './driver-of.ts';
import { orOffline } from './or-offline.ts';
import type { SessionDriver } from './session-driver.ts';

/** Switches a console tab, or a new tab beside it, to a role. One choice makes one request. */
export function switchRole(choice: SwitchChoice): Promise<SwitchEnd> {
  if (choice.role.portal) return openPortalRole(choice);
  const { region: _, ...role } = choice.role;
  const wanted = choice.keepsPage ? { ...choice, role } : choice;
  return onPage(choice.tabId, driver => driver.switchTo(wanted));
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

/** Brings a tab to the front and, if it has a console page, lets that page be used. */
async function onPage(tabId: number, use: (driver: SessionDriver) => Promise<SwitchEnd>): Promise<SwitchEnd> {
  await bringToFront(tabId);
  // Sign-in may cut off what was never noted, in a tab that was open before Hatrack was installed: Hatrack learns it here.
  const tab = await consoleTab(tabId);
  if (typeof tab === 'string') return orOffline(failedIn(tabId, tab));
  const { facts, identity } = tab.page;
  const end = await orOffline(await use(driverOf(tab)), facts);
  return { ...end, identity };
}
