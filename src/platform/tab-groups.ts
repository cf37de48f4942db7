import browser from 'webextension-polyfill';
import { followGrants } from './host-access.ts';

/** The API, for which webextension-polyfill has no types; absent in browsers without tab groups. */
interface GroupingTabs {
  group?(options: {
    readonly tabIds: readonly number[];
    readonly groupId?: number;
    readonly createProperties?: { readonly windowId: number };
  }): Promise<number>;
}

/** Absent until its permission is granted. */
interface TabGroups {
  update(groupId: number, looks: GroupLooks): Promise<unknown>;
}

interface GroupLooks {
  readonly title: string;
  /** One of the colors that browsers have. */
  readonly color: string;
}

const PERMISSION = { permissions: ['tabGroups'] } as Parameters<typeof browser.permissions.request>[0];

/** Whether this browser has tab groups. */
export function hasTabGroups(): boolean {
  return 'group' in browser.tabs;
}

/** Lets the browser ask the user whether Hatrack may name groups. Call it within the click that asks for it. */
export function requestTabGroups(): Promise<boolean> {
  return browser.permissions.request(PERMISSION);
}

/** Calls back with whether Hatrack may name groups, now and whenever that changes. Returns a function that ends this. */
export function followTabGroupsGrant(callback: (isGranted: boolean) => void): () => void {
  return followGrants(() => void browser.permissions.contains(PERMISSION).then(callback));
}

/**
 * Puts a tab into the group of one of the other tabs in the same window, else into a new group there. The group gets this
 * title and color. Does nothing if the browser has no groups, or the permission is gone.
 */
export async function groupTab(tabId: number, others: readonly number[], looks: GroupLooks): Promise<void> {
  const tabs = browser.tabs as GroupingTabs;
  const { tabGroups } = browser as { readonly tabGroups?: TabGroups };
  if (!tabs.group || !tabGroups) return;
  const { windowId } = await browser.tabs.get(tabId);
  if (windowId === undefined) return;
  const known = await Promise.all(others.map(id => groupIn(windowId, id)));
  const groupId = known.find(id => id !== undefined);
  const group = await tabs.group({
    tabIds: [tabId],
    ...(groupId === undefined ? { createProperties: { windowId } } : { groupId }),
  });
  await tabGroups.update(group, looks);
}

/** The group that a tab is in, in that window. */
async function groupIn(windowId: number, tabId: number): Promise<number | undefined> {
  const tab: { readonly windowId?: number; readonly groupId?: number } | undefined = await browser.tabs
    .get(tabId)
    .catch(() => undefined);
  return tab?.windowId === windowId && tab.groupId !== undefined && tab.groupId >= 0 ? tab.groupId : undefined;
}
