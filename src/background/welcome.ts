import { logFailure } from '../platform/log.ts';
import { readManaged, watchManaged } from '../platform/managed-storage.ts';
import { isInstalledByPolicy, ownUrl, WELCOME } from '../platform/own-pages.ts';
import { readItem } from '../platform/read-item.ts';
import { closeTab } from '../platform/store-tabs.ts';
import { openTab, tabUrl } from '../platform/tabs.ts';
import { configText } from '../store/text-items.ts';

/** ms after an install by policy in which Chromium hands out what else the policy says. */
const POLICY_DELAY = 3000;

/** Shows a newcomer how to begin; not one whose company brings roles, nor where an earlier install has left some. */
export async function welcome(): Promise<void> {
  if (await isInstalledByPolicy()) await new Promise(resolve => setTimeout(resolve, POLICY_DELAY));
  if ((await readItem(configText)) || (await hasCompanyRoles())) return;
  const tabId = await openTab(ownUrl(WELCOME));
  // Chromium hands out a policy some time after the install.
  watchManaged(() => {
    closeIfCompanyBringsRoles(tabId).catch(error => logFailure('the welcome page stays', error));
  });
}

async function hasCompanyRoles(): Promise<boolean> {
  const managed = await readManaged();
  return Boolean(managed?.configText || managed?.teamUrl);
}

async function closeIfCompanyBringsRoles(tabId: number): Promise<void> {
  if ((await tabUrl(tabId)) === ownUrl(WELCOME) && (await hasCompanyRoles())) await closeTab(tabId);
}
