import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { type HistoryBrowser, useHistoryBrowser } from '../../../tests/fakes/history-browser.ts';
import { historyCookieDomain } from '../../aws/history-cookie/cookie-place.ts';
import { encodeHistory } from '../../aws/history-cookie/encode-history.ts';
import { PARTITIONS } from '../../core/model/partition.ts';
import { readItem } from '../../platform/read-item.ts';
import { storeMemories } from '../../store/background-items.ts';
import { ledger } from '../../store/list-items.ts';
import { ALICE, COOKIE_STORE, entries, NAME, noted, see, serve, shown } from './history.fixture.ts';
import { historyHandlers } from './history-handlers.ts';

const browser = vi.hoisted(() => ({}) as HistoryBrowser);
vi.mock('webextension-polyfill', () => ({ default: browser }));
useHistoryBrowser(browser);

const { readHistories, restoreHistory, writeHistory, clearHistory } = historyHandlers;

/** What may be done with a history; each asks the browser for cookies in its own way. */
const ACTS = {
  see: () => see(),
  read: () => readHistories(),
  restore: () => restoreHistory({ cookieStore: COOKIE_STORE }),
  write: () => writeHistory({ cookieStore: COOKIE_STORE, before: entries('abc'), after: entries('cab') }),
  clear: () => clearHistory({ cookieStore: COOKIE_STORE, cookie: true, ledger: false }),
} as const;

/** How a browser refuses: Chromium throws, Firefox answers as if there were no cookie. */
const REFUSALS = {
  throws: () => {
    throw new Error('No host permissions for cookies at url');
  },
  'answers nothing': () => null,
} as const;

type Refusal = keyof typeof REFUSALS;

/** Lets the cookies' calls from one on be refused. */
function refuseFrom(call: number, how: Refusal): () => void {
  const whole = { ...browser.cookies };
  let calls = 0;
  const refused = <Args extends unknown[], Result>(act: (...args: Args) => Promise<Result>) =>
    vi.fn(async (...args: Args) => {
      calls += 1;
      return calls > call ? (REFUSALS[how]() as Result) : act(...args);
    });
  browser.cookies.get = refused(whole.get);
  browser.cookies.set = refused(whole.set);
  browser.cookies.remove = refused(whole.remove);
  browser.permissions.contains = async () => calls <= call;
  return () => {
    Object.assign(browser.cookies, whole);
    browser.permissions.contains = async () => true;
  };
}

const start = async (): Promise<void> => {
  serve(browser.cookies, 'abc');
  await see();
};

beforeEach(start);

test('counts no use, and forgets nobody, whatever call of whatever act is refused', async () => {
  const acts = fc.constantFrom(...(Object.keys(ACTS) as (keyof typeof ACTS)[]));
  const refusal = fc.record({ call: fc.nat(9), how: fc.constantFrom(...(Object.keys(REFUSALS) as Refusal[])) });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(acts, refusal), { minLength: 1, maxLength: 4 }), async refusedActs => {
      await browser.storage.local.set({ ledger: '{}', cookieStores: '{}' });
      await start();
      for (const [act, { call, how }] of refusedActs) {
        const allow = refuseFrom(call, how);
        await Promise.resolve(ACTS[act]()).catch(() => undefined);
        allow();
      }
      await see();
      expect((await noted()).split(' ').sort()).toEqual(['a', 'b', 'c']);
    }),
    { numRuns: 200 },
  );
});

test.each(Object.keys(REFUSALS) as Refusal[])(
  'is not offered to be restored, nor taken for gone, where the browser %s',
  async how => {
    const allow = refuseFrom(0, how);
    expect(await readHistories()).toMatchObject([
      { cookieStore: COOKIE_STORE, base: ALICE, isThere: false, isUnread: true },
    ]);
    await expect(restoreHistory({ cookieStore: COOKIE_STORE })).rejects.toThrow();
    await see();
    allow();
    expect((await readHistories())[0]).not.toHaveProperty('isUnread');
    expect((await readItem(storeMemories))['aws@0']?.entries).toHaveLength(3);
  },
);

test('of no partition but the one that is withheld is left out', async () => {
  const contains = async ({ origins }: { readonly origins: readonly string[] }) => !origins.join().includes('.cn/');
  browser.permissions.contains = contains as typeof browser.permissions.contains;
  expect(PARTITIONS).toContain('aws-cn');
  expect((await readHistories()).map(({ cookieStore }) => cookieStore.partition)).toEqual(['aws']);
});

test.each(['', '{', 'null', '[]', '%7B', '7'])(
  'with the value “%s” changes nothing: the last good value is still known',
  async value => {
    browser.cookies.put({ name: NAME, value, domain: historyCookieDomain('aws') });
    await see();
    expect(await noted()).toBe('a b c');
    browser.cookies.put({
      ...{ name: NAME, domain: historyCookieDomain('aws') },
      value: encodeHistory({ entries: entries('bac'), fields: { bn: '', ba: '' } }),
    });
    await see();
    expect((await readItem(ledger))[ALICE]?.map(({ roleName, count }) => `${roleName}${count}`)).toEqual([
      'b2',
      'a1',
      'c1',
    ]);
    expect(shown(browser.cookies)).toBe('bac');
  },
);
