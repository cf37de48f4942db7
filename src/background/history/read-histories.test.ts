import { expect, test, vi } from 'vitest';
import { type HistoryBrowser, useHistoryBrowser } from '../../../tests/fakes/history-browser.ts';
import { jarKey } from '../../core/history/history-jar.ts';
import { jarMemories } from '../../platform/background-items.ts';
import { writeItem } from '../../platform/write-item.ts';
import { readHistories } from './read-histories.ts';

const browser = vi.hoisted(() => ({}) as HistoryBrowser);
vi.mock('webextension-polyfill', () => ({ default: browser }));
useHistoryBrowser(browser);

/** Cookies can be read of every store that Firefox ever had; those of its tabs alone are listed. */
test.each([
  ['firefox-private', false],
  ['firefox-container-6', true],
])('the history of %s, whose last tab is closed, is listed: %s', async (storeId, isListed) => {
  const jar = { partition: 'aws', storeId } as const;
  await writeItem(jarMemories, { [jarKey(jar)]: { jar, entries: [], base: 'aws/corp-jump/alice', fields: {} } });
  const { cookies } = browser;
  browser.cookies = { ...cookies, get: async () => null, getAllCookieStores: async () => [] };
  expect((await readHistories()).map(({ jar: { storeId: id } }) => id)).toEqual(isListed ? [storeId] : []);
});
