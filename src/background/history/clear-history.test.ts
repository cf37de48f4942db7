import { describe, expect, test, vi } from 'vitest';
import { type HistoryBrowser, useHistoryBrowser } from '../../../tests/fakes/history-browser.ts';
import { readItem } from '../../platform/read-item.ts';
import { learnedChoices } from '../../store/learned-choices.ts';
import { changeHandlers } from '../change-handlers.ts';
import { COOKIE_STORE, NAME, noted, see, serve, shown, shownFields } from './history.fixture.ts';
import { historyHandlers } from './history-handlers.ts';

const browser = vi.hoisted(() => ({}) as HistoryBrowser);
vi.mock('webextension-polyfill', () => ({ default: browser }));
useHistoryBrowser(browser);

describe('a cleared history', () => {
  test('is gone, and comes back behind what was used since', async () => {
    serve(browser.cookies, 'abc');
    await see();
    const cleared = await historyHandlers.clearHistory({ cookieStore: COOKIE_STORE, cookie: true, ledger: true });
    expect(browser.cookies.named(NAME)[0]).toBeUndefined();
    expect(await noted()).toBe('');
    serve(browser.cookies, 'x', { role: 'x' });
    await see();
    await historyHandlers.undoClear(cleared);
    await see();
    expect(shown(browser.cookies)).toBe('xabc');
    expect(await noted()).toBe('x a b c');
  });

  test('comes back to the ledger also where its cookie store is gone', async () => {
    serve(browser.cookies, 'ab');
    await see();
    const cleared = await historyHandlers.clearHistory({ cookieStore: COOKIE_STORE, cookie: true, ledger: true });
    vi.spyOn(browser.cookies, 'get').mockRejectedValue(new Error('no such cookie store'));
    await expect(historyHandlers.undoClear(cleared)).rejects.toThrow('no such cookie store');
    expect(await noted()).toBe('a b');
  });

  test('takes along which roles were chosen for which letters, and brings it back behind what was chosen since', async () => {
    serve(browser.cookies, 'a');
    for (const key of ['one', 'two']) await changeHandlers.learnChoice({ query: ' P', key });
    await changeHandlers.learnChoice({ query: 'q', key: 'three' });
    const cleared = await historyHandlers.clearHistory({ cookieStore: COOKIE_STORE, cookie: false, ledger: true });
    expect(await readItem(learnedChoices)).toEqual([]);
    await changeHandlers.learnChoice({ query: 'p', key: 'four' });
    await historyHandlers.undoClear(cleared);
    expect(await readItem(learnedChoices)).toEqual([
      { letters: 'q', key: 'three' },
      { letters: 'p', key: 'four' },
    ]);
  });

  test('of the cookie alone is still in the ledger, also what nobody had noted; the base stays while switched', async () => {
    serve(browser.cookies, 'abc', { role: 'a' });
    await historyHandlers.clearHistory({ cookie: true, ledger: false });
    expect(shownFields(browser.cookies)).toEqual({ bn: 'alice', ba: 'corp-jump', v: 7 });
    expect(shown(browser.cookies)).toBe('');
    expect(await noted()).toBe('a b c');
  });

  test('of the ledger alone stays in the cookie, and is not noted again as it is', async () => {
    serve(browser.cookies, 'ab');
    await see();
    await historyHandlers.clearHistory({ cookie: false, ledger: true });
    await see();
    expect(await noted()).toBe('');
    expect(shown(browser.cookies)).toBe('ab');
  });
});
