import { beforeEach, vi } from 'vitest';
import { createFakeCookies, type FakeCookies } from './cookies.ts';
import { createFakeStorage, type FakeStorage } from './storage.ts';

/** What the history needs of a browser. */
export interface HistoryBrowser {
  storage: FakeStorage;
  cookies: FakeCookies;
  permissions: { contains(): Promise<boolean> };
  tabs: { get(id: number): Promise<{ readonly id: number }> };
}

/** An empty storage and two cookie stores for each test. */
export function useHistoryBrowser(browser: HistoryBrowser): void {
  beforeEach(() => {
    browser.storage = createFakeStorage();
    browser.cookies = createFakeCookies(['0', 'container']);
    browser.permissions = { contains: async () => true };
    browser.tabs = { get: async id => ({ id }) };
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
  });
}
