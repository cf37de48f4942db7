import { beforeEach, expect, test, vi } from 'vitest';
import { type HistoryBrowser, useHistoryBrowser } from '../../../tests/fakes/history-browser.ts';
import { USER_INFO_COOKIE } from '../../aws/values/selectors.ts';
import { DEFAULT_SETTINGS } from '../../core/settings.ts';
import { writeItem } from '../../platform/write-item.ts';
import { settings } from '../../store/list-items.ts';
import { CONSOLE, COOKIE_STORE, entries, NAME, see, serve } from './history.fixture.ts';
import { historyHandlers } from './history-handlers.ts';

const browser = vi.hoisted(() => ({}) as HistoryBrowser);
vi.mock('webextension-polyfill', () => ({ default: browser }));
useHistoryBrowser(browser);

const { readHistories, restoreHistory, writeHistory } = historyHandlers;
const lose = () => browser.cookies.remove({ url: CONSOLE, name: NAME, storeId: '0' });
const edit = () => writeHistory({ cookieStore: COOKIE_STORE, before: entries('abc'), after: entries('cab') });
const restore = () => restoreHistory({ cookieStore: COOKIE_STORE });

beforeEach(async () => {
  serve(browser.cookies, 'abc');
  await see();
});

/** There is no compare-and-set for cookies: a history that is written over is read again right before that. */
test.each([
  ['that a page has changed', () => see(serve(browser.cookies, 'xabc', { role: 'x' })), 1],
  ['that a page has lost', () => lose().then(() => see()), 1],
  ['that is listed', readHistories, 1],
  ['that is edited', edit, 2],
  ['that is restored', () => lose().then(restore), 2],
  ['that needs not be restored', restore, 1],
  [
    'that is filled after a change',
    async () => {
      await writeItem(settings, { ...DEFAULT_SETTINGS, keepHistoryFilled: true });
      await see(serve(browser.cookies, 'xa', { role: 'x' }));
    },
    2,
  ],
] as const)('a history %s is read as seldom as can be, and who works once', async (_, act, readings) => {
  const get = vi.spyOn(browser.cookies, 'get');
  await act();
  const firstTries = get.mock.calls.filter(([place]) => place.storeId === '0' && place.partitionKey === undefined);
  const ofConsole = firstTries.filter(([{ url }]) => url === CONSOLE).map(([{ name }]) => name);
  expect(ofConsole.filter(name => name === NAME)).toHaveLength(readings);
  expect(ofConsole.filter(name => name === USER_INFO_COOKIE)).toHaveLength(1);
});
