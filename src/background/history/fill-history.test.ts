import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type HistoryBrowser, useHistoryBrowser } from '../../../tests/fakes/history-browser.ts';
import { cookieStoreKey } from '../../core/history/cookie-store.ts';
import { DEFAULT_SETTINGS } from '../../core/settings.ts';
import { readItem } from '../../platform/read-item.ts';
import { writeItem } from '../../platform/write-item.ts';
import { storeMemories } from '../../store/background-items.ts';
import { ledger } from '../../store/bounded-items.ts';
import { settings } from '../../store/list-items.ts';
import { ALICE, CONSOLE, NAME, noted, see, serve, shown, shownFields } from './history.fixture.ts';
import { historyHandlers } from './history-handlers.ts';

const browser = vi.hoisted(() => ({}) as HistoryBrowser);
vi.mock('webextension-polyfill', () => ({ default: browser }));
useHistoryBrowser(browser);

describe('a history that is kept filled', () => {
  beforeEach(() => writeItem(settings, { ...DEFAULT_SETTINGS, keepHistoryFilled: true }));

  test('has the current role first, then pinned ones, then the others, by one write for each change', async () => {
    serve(browser.cookies, 'abcde');
    await see();
    const [pinned] = (await readItem(ledger))[ALICE]?.filter(({ roleName }) => roleName === 'e') ?? [];
    if (!pinned) throw new Error('e is not noted');
    await historyHandlers.changeLedger({ base: ALICE, before: [pinned], after: [{ ...pinned, pinned: true }] });
    await vi.waitFor(() => expect(shown(browser.cookies)).toBe('eabcd'));
    serve(browser.cookies, 'xeabc', { role: 'x' });
    const written = browser.cookies.written.length;
    await Promise.all([see(), see(), see()]);
    expect(shown(browser.cookies)).toBe('xeabcd');
    await see();
    expect(browser.cookies.written.length).toBe(written + 1);
    expect(shownFields(browser.cookies)).toMatchObject({ bn: 'alice' });
    expect(await noted()).toBe('x a b c d e');
  });

  test('is filled though another one of the same user is in a container that is gone', async () => {
    const gone = { partition: 'aws', storeId: 'gone' } as const;
    await writeItem(storeMemories, { [cookieStoreKey(gone)]: { cookieStore: gone, base: ALICE, entries: [] } });
    serve(browser.cookies, 'ab');
    await see();
    const before = (await readItem(ledger))[ALICE] ?? [];
    const after = before.map(entry => ({ ...entry, pinned: entry.roleName === 'b' }));
    await historyHandlers.changeLedger({ base: ALICE, before, after });
    await vi.waitFor(() => expect(shown(browser.cookies)).toBe('ba'));
  });

  test('is not fought over with a program that wants another', async () => {
    serve(browser.cookies, 'abc');
    await see();
    const fight = () => {
      serve(browser.cookies, 'c');
      return see();
    };
    await fight();
    await fight();
    await fight();
    expect(browser.cookies.written).toEqual([NAME]);
  });

  test('is filled again after a clean-up', async () => {
    serve(browser.cookies, 'abc');
    await see();
    await browser.cookies.remove({ url: CONSOLE, name: NAME, storeId: '0' });
    await see();
    expect(shown(browser.cookies)).toBe('abc');
  });

  test('stays within 2,048 bytes', async () => {
    const many = Array.from({ length: 30 }, (_, number) => ({
      ...{ partition: 'aws' as const, account: String(100000000000 + number), roleName: 'Developer' },
      ...{ firstUsed: number, lastUsed: number, count: 1 },
    }));
    await writeItem(ledger, { [ALICE]: many });
    serve(browser.cookies, 'a');
    await see();
    const bytes = NAME.length + (browser.cookies.named(NAME)[0]?.value.length ?? 0);
    expect(bytes).toBeGreaterThan(1900);
    expect(bytes).toBeLessThanOrEqual(2048);
    expect(shown(browser.cookies)).toMatch(/^a/);
  });
});
