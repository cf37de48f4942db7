import { expect, test, vi } from 'vitest';
import { type HistoryBrowser, useHistoryBrowser } from '../../../tests/fakes/history-browser.ts';
import { cookieStoreKey } from '../../core/history/cookie-store.ts';
import { writeItem } from '../../platform/write-item.ts';
import { storeMemories } from '../../store/background-items.ts';
import { readHistories } from './read-histories.ts';

const browser = vi.hoisted(() => ({}) as HistoryBrowser);
vi.mock('webextension-polyfill', () => ({ default: browser }));
useHistoryBrowser(browser);

/** Cookies can be read of every store that Firefox ever had; those of its tabs alone are listed. */
test.each([
  ['firefox-private', false],
  ['firefox-container-6', true],
])('the history of %s, whose last tab is closed, is listed: %s', async (storeId, isListed) => {
  const cookieStore = { partition: 'aws', storeId } as const;
  await writeItem(storeMemories, {
    [cookieStoreKey(cookieStore)]: { cookieStore, entries: [], base: 'aws/corp-jump/alice', fields: {} },
  });
  const { cookies } = browser;
  browser.cookies = { ...cookies, get: async () => null, getAllCookieStores: async () => [] };
  expect((await readHistories()).map(({ cookieStore: { storeId: id } }) => id)).toEqual(isListed ? [storeId] : []);
});
