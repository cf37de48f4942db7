import { describe, expect, test, vi } from 'vitest';
import { type HistoryBrowser, useHistoryBrowser } from '../../../tests/fakes/history-browser.ts';
import { encodeHistory } from '../../aws/history-cookie/encode-history.ts';
import {
  ALICE,
  CONSOLE,
  COOKIE_STORE,
  entries,
  entry,
  NAME,
  noted,
  see,
  serve,
  shown,
  shownFields,
} from './history.fixture.ts';
import { historyHandlers } from './history-handlers.ts';

const browser = vi.hoisted(() => ({}) as HistoryBrowser);
vi.mock('webextension-polyfill', () => ({ default: browser }));
useHistoryBrowser(browser);

describe('a rewritten history', () => {
  test('keeps base, unknown fields and attributes, and is not taken for a use', async () => {
    serve(browser.cookies, 'abc', { role: 'a' });
    await see();
    await historyHandlers.writeHistory({ cookieStore: COOKIE_STORE, before: entries('abc'), after: entries('cab') });
    await see();
    expect(shown(browser.cookies)).toBe('cab');
    expect(shownFields(browser.cookies)).toEqual({ bn: 'alice', ba: 'corp-jump', v: 7 });
    expect(browser.cookies.named(NAME)[0]).toMatchObject({
      domain: '.aws.amazon.com',
      secure: true,
      sameSite: 'lax',
      expirationDate: 9e9,
    });
    expect(await noted()).toBe('a b c');
  });

  test('keeps what came in during the edit, in front', async () => {
    serve(browser.cookies, 'abc');
    await see();
    serve(browser.cookies, 'xabc', { role: 'x' });
    const history = await historyHandlers.writeHistory({
      cookieStore: COOKIE_STORE,
      before: entries('abc'),
      after: entries('ca'),
    });
    expect(history.entries.map(({ roleName }) => roleName).join('')).toBe('xca');
    expect(await noted()).toBe('x a b c');
  });

  test('is written by the name that was found', async () => {
    browser.cookies.put({
      name: 'noflush_aws-roleInfo',
      value: encodeHistory({ entries: entries('a') }),
      domain: '.aws.amazon.com',
    });
    await historyHandlers.writeHistory({ cookieStore: COOKIE_STORE, before: [], after: entries('b') });
    expect(browser.cookies.written).toEqual(['noflush_aws-roleInfo']);
  });

  test('stays in the partition where it was found', async () => {
    const partitionKey = { topLevelSite: 'https://amazon.com' };
    const value = encodeHistory({ entries: entries('a') });
    browser.cookies.put({ name: NAME, value, domain: '.aws.amazon.com', partitionKey });
    await historyHandlers.writeHistory({ cookieStore: COOKIE_STORE, before: entries('a'), after: entries('ab') });
    expect(browser.cookies.named(NAME)).toMatchObject([{ partitionKey }]);
    expect(shown(browser.cookies)).toBe('ab');
  });

  test('that does not fit is refused, and nothing is written', async () => {
    const before = serve(browser.cookies, 'a');
    const after = Array.from({ length: 40 }, (_, number) => entry('r'.repeat(50), { account: String(number) }));
    await expect(
      historyHandlers.writeHistory({ cookieStore: COOKIE_STORE, before: entries('a'), after }),
    ).rejects.toThrow('fit');
    expect(browser.cookies.named(NAME)[0]?.value).toBe(before);
  });
});

describe('a lost history', () => {
  const lose = () => browser.cookies.remove({ url: CONSOLE, name: NAME, storeId: '0' });

  test('is restored with its base while the session is the same, the current role first', async () => {
    serve(browser.cookies, 'abc', { role: 'b' });
    await see();
    await lose();
    await see();
    expect(await historyHandlers.readHistories()).toMatchObject([
      { cookieStore: COOKIE_STORE, base: ALICE, isThere: false, entries: [] },
    ]);
    const history = await historyHandlers.restoreHistory({ cookieStore: COOKIE_STORE });
    expect(history).toMatchObject({ isThere: true, base: ALICE });
    expect(shown(browser.cookies)).toBe('bac');
    expect(shownFields(browser.cookies)).toEqual({ bn: 'alice', ba: 'corp-jump', v: 7 });
    expect(browser.cookies.named(NAME)[0]).toMatchObject({ domain: '.aws.amazon.com', path: '/', secure: true });
  });

  test('is restored without a base for a session that is another', async () => {
    serve(browser.cookies, 'ab', { role: 'b' });
    await see();
    serve(browser.cookies, '');
    await lose();
    await historyHandlers.restoreHistory({ cookieStore: COOKIE_STORE });
    expect(shownFields(browser.cookies)).toEqual({ bn: '', ba: '', v: 7 });
    expect(shown(browser.cookies)).toBe('ab');
  });

  test('that nobody knows anything of is left alone', async () => {
    await historyHandlers.restoreHistory({ cookieStore: COOKIE_STORE });
    expect(await historyHandlers.readHistories()).toEqual([]);
    expect(browser.cookies.written).toEqual([]);
  });
});
