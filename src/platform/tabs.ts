import browser from 'webextension-polyfill';

export interface ConsoleTab {
  readonly tabId: number;
  /** False if another tab is in front, and this one was used most recently. */
  readonly inFront: boolean;
  readonly url: string;
}

/**
 * The console tab that Hatrack's popup is about: the one in front, else the most recently used one of any window. A tab
 * that the browser has unloaded to save memory counts only if there is no other; it is loaded again. Tabs of hosts
 * without access are invisible.
 * @param matches match patterns of console pages
 */
export async function findConsoleTab(matches: readonly string[]): Promise<ConsoleTab | undefined> {
  const tabs = await browser.tabs.query({ url: [...matches] });
  const window = await browser.windows.getCurrent();
  const front = tabs.find(tab => tab.active && tab.windowId === window.id);
  const byLastUse = tabs.toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  const tab = front ?? byLastUse.find(({ discarded }) => !discarded) ?? byLastUse[0];
  if (tab?.id === undefined) return undefined;
  if (tab.discarded) await browser.tabs.reload(tab.id);
  return { tabId: tab.id, inFront: tab === front, url: tab.url ?? '' };
}

/** The tab that the popup was opened over, with any page. */
export async function frontTabId(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}

/** The tab's address; `undefined` without access to its host, and if the tab is gone. */
export async function tabUrl(tabId: number): Promise<string | undefined> {
  try {
    return (await browser.tabs.get(tabId)).url;
  } catch {
    return undefined;
  }
}

/** ms between two looks at a tab that is loading. */
const LOOK = 100;

/**
 * Waits until the tab has loaded its page, is gone, or so many ms are over. It looks again and again: Chromium loses an
 * event that comes while the worker's listener for it is being added, which a quick page's is.
 */
export async function loaded(tabId: number, ms: number): Promise<void> {
  const end = Date.now() + ms;
  while ((await isLoading(tabId)) && Date.now() < end) await new Promise(resolve => setTimeout(resolve, LOOK));
}

/** Whether the tab is loading a page; false if the tab is gone. */
export async function isLoading(tabId: number): Promise<boolean> {
  try {
    return (await browser.tabs.get(tabId)).status === 'loading';
  } catch {
    return false;
  }
}

/**
 * Opens a tab to the right of the given one, in the same window and, in Firefox, the same container. Returns its id.
 * @param active false to leave the other tab in front
 */
export async function openBeside(tabId: number, url: string, active = true): Promise<number> {
  const { index, windowId, cookieStoreId } = await browser.tabs.get(tabId);
  const isFirefox = browser.runtime.getURL('').startsWith('moz-');
  const container = isFirefox && cookieStoreId !== undefined ? { cookieStoreId } : {};
  const tab = await browser.tabs.create({
    url,
    active,
    index: index + 1,
    openerTabId: tabId,
    ...(windowId !== undefined && { windowId }),
    ...container,
  });
  return idOf(tab);
}

export async function reloadTab(tabId: number): Promise<void> {
  await browser.tabs.reload(tabId);
}

/** Whether there is such a tab. */
export function isOpen(tabId: number): Promise<boolean> {
  return browser.tabs.get(tabId).then(
    () => true,
    () => false,
  );
}

/** Opens a tab in front. Returns its id. */
export async function openTab(url: string): Promise<number> {
  return idOf(await browser.tabs.create({ url }));
}

/** The tab that a tab was opened from; `undefined` for none, and if the tab is gone. */
export async function openerOf(tabId: number): Promise<number | undefined> {
  try {
    return (await browser.tabs.get(tabId)).openerTabId;
  } catch {
    return undefined;
  }
}

function idOf({ id }: { readonly id?: number | undefined }): number {
  if (id === undefined) throw new Error('the browser opened no tab');
  return id;
}

/** Loads a page in a tab. Reloads the tab if only the hash would change, or nothing. */
export async function navigate(tabId: number, url: string): Promise<void> {
  const before = await tabUrl(tabId);
  await browser.tabs.update(tabId, { url });
  const [page, hash] = url.split('#', 2);
  if (hash !== undefined && before?.split('#', 1)[0] === page) await browser.tabs.reload(tabId);
}

/** Shows a tab and its window, unless the tab is in front: that would close the popup over it. */
export async function bringToFront(tabId: number): Promise<void> {
  const { active, windowId } = await browser.tabs.get(tabId);
  if (!active) await browser.tabs.update(tabId, { active: true });
  const lastFocused = await browser.windows.getLastFocused();
  if (windowId === undefined || windowId === lastFocused.id) return;
  const { state } = await browser.windows.get(windowId);
  await browser.windows.update(windowId, { focused: true, ...(state === 'minimized' && { state: 'normal' }) });
}

/** Whether the user looks at this tab; false if it is gone. */
export async function isInFront(tabId: number): Promise<boolean> {
  try {
    const [{ active, windowId }, lastFocused] = await Promise.all([
      browser.tabs.get(tabId),
      browser.windows.getLastFocused(),
    ]);
    return active && windowId === lastFocused.id;
  } catch {
    return false;
  }
}

export interface TabChange {
  readonly status: 'loading' | 'complete';
  /** Absent without access to the host. */
  readonly url?: string;
}

/** Calls back on every change of the tab's loading state, and on its end, until the signal aborts. */
export function watchTab(
  tabId: number,
  callbacks: { readonly onChange: (change: TabChange) => void; readonly onClosed: () => void },
  signal: AbortSignal,
): void {
  const changed = (id: number, info: { status?: string }, tab: { url?: string | undefined }): void => {
    if (id !== tabId || (info.status !== 'loading' && info.status !== 'complete')) return;
    callbacks.onChange({ status: info.status, ...(tab.url !== undefined && { url: tab.url }) });
  };
  const removed = (id: number): void => {
    if (id === tabId) callbacks.onClosed();
  };
  browser.tabs.onUpdated.addListener(changed);
  browser.tabs.onRemoved.addListener(removed);
  signal.addEventListener('abort', () => {
    browser.tabs.onUpdated.removeListener(changed);
    browser.tabs.onRemoved.removeListener(removed);
  });
}
