import { describe, expect, test, vi } from 'vitest';
import { type HistoryBrowser, useHistoryBrowser } from '../../../tests/fakes/history-browser.ts';
import { encodeHistory } from '../../aws/history-cookie/encode-history.ts';
import type { Role } from '../../core/roles/role.ts';
import { readItem } from '../../platform/read-item.ts';
import { ledger } from '../../store/list-items.ts';
import { noteUse } from './change-ledger.ts';
import { ALICE, CONSOLE, entry, NAME, noted, see, serve } from './history.fixture.ts';
import { historyHandlers } from './history-handlers.ts';

const browser = vi.hoisted(() => ({}) as HistoryBrowser);
vi.mock('webextension-polyfill', () => ({ default: browser }));
useHistoryBrowser(browser);

describe('the ledger', () => {
  test('has what the console’s history shows, and counts what was used since', async () => {
    serve(browser.cookies, 'ab');
    await see();
    serve(browser.cookies, 'cab', { role: 'c' });
    await see();
    serve(browser.cookies, 'bca', { role: 'b' });
    await see();
    await see();
    expect(await noted()).toBe('b2 c a');
  });

  test('has what a page saw for a moment only', async () => {
    serve(browser.cookies, 'a');
    await see();
    const lost = serve(browser.cookies, 'xa', { role: 'x' });
    serve(browser.cookies, 'ya', { role: 'y' });
    await Promise.all([see(browser.cookies.named(NAME)[0]?.value), see(lost)]);
    expect((await noted()).split(' ').sort().join(' ')).toBe('a x y');
  });

  test('counts a switch of Hatrack’s once, whether the page shows it before or after', async () => {
    serve(browser.cookies, 'ab');
    await see();
    const role = (name: string): Role => ({ ...entry(name), key: name, name, partition: 'aws' });
    const alice = { partition: 'aws', mode: 'classic', base: { alias: 'corp-jump', user: 'alice' } } as const;
    const since = Date.now();
    serve(browser.cookies, 'ba', { role: 'b' });
    await see();
    await noteUse(alice, role('b'), since);
    await see();
    expect(await noted()).toBe('b2 a');
    expect((await readItem(ledger))[ALICE]?.[0]).toMatchObject({ profile: 'b', displayName: 'B' });
  });

  test('stays when the cookie is emptied, cut or gone', async () => {
    serve(browser.cookies, 'abc');
    await see();
    serve(browser.cookies, 'a');
    await see();
    await browser.cookies.remove({ url: CONSOLE, name: NAME, storeId: '0' });
    await see();
    expect(await noted()).toBe('a b c');
  });

  test('knows each container’s history apart', async () => {
    serve(browser.cookies, 'a');
    serve(browser.cookies, 'b', { storeId: 'container' });
    await Promise.all([see(), see(undefined, 1)]);
    expect(await noted()).toBe('b a');
    const histories = await historyHandlers.readHistories();
    expect(histories.map(({ cookieStore, entries: has }) => `${cookieStore.storeId} ${has[0]?.roleName}`)).toEqual([
      '0 a',
      'container b',
    ]);
  });

  test('learns of one container while the cookies of another keep it waiting', async () => {
    serve(browser.cookies, 'a');
    const { get } = browser.cookies;
    browser.cookies.get = place => (place.storeId === 'container' ? new Promise(() => undefined) : get(place));
    void see(undefined, 1);
    await see();
    expect(await noted()).toBe('a');
  });

  test('is one for somebody whose account’s alias was learned later', async () => {
    const value = encodeHistory({ entries: [entry('a')], fields: { bn: 'alice', ba: '999999999999' } });
    serve(browser.cookies, 'a', { role: 'a' });
    browser.cookies.put({ name: NAME, value, domain: '.aws.amazon.com' });
    await see();
    expect(Object.keys(await readItem(ledger))).toEqual(['aws/999999999999/alice']);
    serve(browser.cookies, 'ba');
    await see();
    expect(Object.keys(await readItem(ledger))).toEqual([ALICE]);
    expect(await noted()).toBe('b a');
  });

  test('that cannot be written is logged, and stops nothing', async () => {
    serve(browser.cookies, 'a');
    const logged = vi.spyOn(console, 'error');
    browser.storage.quota = 10;
    await see();
    const [own] = logged.mock.calls.filter(([what]) => what === "Hatrack: the console's history was not noted");
    expect(own?.[1]).toContain('quota');
  });
});

describe('a page that changes the cookie without a pause', () => {
  test('has one reading under way and one waiting, and what it wrote last is noted', async () => {
    serve(browser.cookies, 'a');
    await see();
    const get = vi.spyOn(browser.cookies, 'get');
    await see();
    const ofOne = get.mock.calls.length;
    get.mockClear();
    const sights = Array.from({ length: 1000 }, (_, index) => {
      const role = String.fromCharCode(0x4e00 + index);
      serve(browser.cookies, `${role}a`, { role });
      return see(browser.cookies.named(NAME)[0]?.value);
    });
    await Promise.all(sights);
    await see();
    expect(get.mock.calls.length).toBeLessThanOrEqual(3 * ofOne + 1);
    expect((await noted()).split(' ').length).toBeLessThanOrEqual(10);
    expect((await noted()).split(' ')[0]).toBe(String.fromCharCode(0x4e00 + 999));
  });
});
