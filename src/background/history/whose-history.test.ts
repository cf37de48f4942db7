import { describe, expect, test, vi } from 'vitest';
import { type HistoryBrowser, useHistoryBrowser } from '../../../tests/fakes/history-browser.ts';
import { historyCookieDomain } from '../../aws/history-cookie/cookie-place.ts';
import { encodeHistory } from '../../aws/history-cookie/encode-history.ts';
import { USER_INFO_COOKIE } from '../../aws/values/selectors.ts';
import type { KnownSession } from '../../core/roles/known-session.ts';
import { readItem } from '../../platform/read-item.ts';
import { writeItem } from '../../platform/write-item.ts';
import { knownSessions } from '../../store/background-items.ts';
import { ledger } from '../../store/list-items.ts';
import { noteUse } from './change-ledger.ts';
import { ALICE, CONSOLE, entries, NAME } from './history.fixture.ts';
import { historyHandlers } from './history-handlers.ts';
import { see } from './see.ts';

const browser = vi.hoisted(() => ({}) as HistoryBrowser);
vi.mock('webextension-polyfill', () => ({ default: browser }));
useHistoryBrowser(browser);

const JUMP = { account: '999999999999', alias: 'corp-jump', user: 'alice' };
const PROD = '111122220003';
const ARN_OF_PROD = `arn:aws:sts::${PROD}:assumed-role/ReadOnly/alice`;
const ROLE = { account: PROD, roleName: 'ReadOnly' };

function session(id: string, more: Pick<KnownSession, 'base' | 'role'>): KnownSession {
  const now = Date.now();
  return { id, ...more, partition: 'aws', storeId: '0', signInHost: 'signin.aws.amazon.com', seenAt: now, loadedAt: 1 };
}

const OF_ALICE = session('999999999999-aaaaaaaa', { base: JUMP });
const OF_PROD = session(`${PROD}-bbbbbbbb`, { base: JUMP, role: ROLE });
/** As a page that has not named anybody yet was seen. */
const HALF_KNOWN = session(`${PROD}-bbbbbbbb`, {
  base: { account: PROD, alias: 'payments-prod', user: 'ReadOnly/alice' },
});

function put(name: string, value: string): void {
  browser.cookies.put({ name, value, domain: historyCookieDomain('aws'), storeId: '0' });
}

const userInfo = (arn: string): void => put(USER_INFO_COOKIE, encodeURIComponent(JSON.stringify({ arn })));
const history = (bn: string, ba: string): void =>
  put(NAME, encodeHistory({ entries: entries('ab'), fields: { bn, ba } }));

/** A page of a role's session in multi-session mode. */
const seeRole = () =>
  see({ tabId: 0, url: `https://${PROD}-bbbbbbbb.us-east-1.console.aws.amazon.com/console/home`, values: [] });

async function endSession(): Promise<void> {
  for (const name of [NAME, USER_INFO_COOKIE]) await browser.cookies.remove({ url: CONSOLE, name, storeId: '0' });
}

async function owner(): Promise<unknown> {
  return (await historyHandlers.readHistories())[0]?.base;
}

describe('in multi-session mode a history belongs to', () => {
  const roles = [
    { ...{ key: '', name: 'dev', account: '111122220001', roleName: 'Developer', partition: 'aws' as const } },
    { ...{ key: '', name: 'prod', ...ROLE, partition: 'aws' as const } },
  ];

  test.each([
    ['who is behind the sessions', [OF_ALICE, OF_PROD], undefined],
    ['who is behind a role’s session alone', [OF_PROD], undefined],
    ['who signed in, though a role’s page has not named them', [OF_ALICE, HALF_KNOWN], undefined],
    ['whom the history names, though no session is known', [], ['alice', 'corp-jump']],
    ['whom the history names, though a role’s page has not', [HALF_KNOWN], ['alice', 'corp-jump']],
    ['whom the history names by number', [OF_ALICE, HALF_KNOWN], ['alice', '999999999999']],
  ] as const)('%s, also when tabs and cookies are gone', async (_, known, named) => {
    await browser.storage.local.set({ accountAliases: JSON.stringify({ 'aws/corp-jump': '999999999999' }) });
    await writeItem(knownSessions, known);
    userInfo(ARN_OF_PROD);
    if (named) history(named[0], named[1]);
    await seeRole();
    for (const role of roles) {
      await noteUse({ partition: 'aws', mode: 'multi-session', base: JUMP }, role, Date.now());
    }
    expect(await owner()).toBe(ALICE);
    await endSession();
    expect(await historyHandlers.readHistories()).toMatchObject([{ base: ALICE, isThere: false }]);
    await writeItem(knownSessions, []);
    expect(await owner()).toBe(named || known.includes(OF_PROD) ? ALICE : undefined);
    expect(Object.keys(await readItem(ledger))).toEqual([ALICE]);
  });

  test('nobody, where a role’s page is all there is: what it was before stays', async () => {
    history('alice', 'corp-jump');
    userInfo(ARN_OF_PROD);
    await seeRole();
    await endSession();
    await writeItem(knownSessions, [HALF_KNOWN]);
    userInfo(ARN_OF_PROD);
    await seeRole();
    expect(await owner()).toBe(ALICE);
  });

  test('who is restored for, with the roles that Hatrack knows', async () => {
    await writeItem(knownSessions, [OF_ALICE, OF_PROD]);
    userInfo(ARN_OF_PROD);
    await seeRole();
    for (const role of roles) {
      await noteUse({ partition: 'aws', mode: 'multi-session', base: JUMP }, role, Date.now());
    }
    await endSession();
    const restored = await historyHandlers.restoreHistory({ cookieStore: { partition: 'aws', storeId: '0' } });
    expect(restored).toMatchObject({ base: ALICE, isThere: true });
    expect(restored.entries.map(({ roleName }) => roleName).sort()).toEqual(['Developer', 'ReadOnly']);
    expect(restored.fields).toMatchObject({ bn: '', ba: '' });
  });
});
