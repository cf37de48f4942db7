import browser, { type Tabs } from 'webextension-polyfill';

export interface StoreTab {
  readonly tabId: number;
  readonly url: string;
  /** False if the browser has unloaded the tab to save memory: no script answers there. */
  readonly isLoaded: boolean;
}

/**
 * The tabs of one cookie store whose pages match, the most recently used first.
 * @param matches match patterns; tabs of hosts without access are invisible
 */
export async function tabsInStore(storeId: string, matches: readonly string[]): Promise<readonly StoreTab[]> {
  const [tabs, stores] = await Promise.all([
    browser.tabs.query({ url: [...matches] }),
    browser.cookies.getAllCookieStores(),
  ]);
  const ids = new Set(stores.find(({ id }) => id === storeId)?.tabIds);
  const isInStore = ({ id, cookieStoreId }: Tabs.Tab): boolean =>
    cookieStoreId === undefined ? id !== undefined && ids.has(id) : cookieStoreId === storeId;
  return tabs
    .filter(isInStore)
    .toSorted((one, other) => (other.lastAccessed ?? 0) - (one.lastAccessed ?? 0))
    .flatMap(({ id, url, discarded }) =>
      id === undefined || url === undefined ? [] : { tabId: id, url, isLoaded: discarded !== true },
    );
}

/** Closes a tab. A tab that is already closed is no error. */
export async function closeTab(tabId: number): Promise<void> {
  await browser.tabs.remove(tabId).catch(() => undefined);
}
