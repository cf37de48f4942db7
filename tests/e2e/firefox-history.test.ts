import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import type { LedgerEntry } from '../../src/core/history/ledger.ts';
import { askBackground } from './browser/ask-background.ts';
import { allByRole, findByRole } from './browser/find-by-role.ts';
import { saveConfig } from './browser/save-config.ts';
import { showView } from './browser/show-view.ts';
import { waitUntil } from './browser/wait-until.ts';
import { shownIdentity } from './console-header.ts';
import { chooseInConsole, shownBase, shownRoles, switchInConsole } from './console-switch.ts';
import { useFirefox } from './firefox-hatrack.ts';
import { choose, hasClosed, sessionIn } from './firefox-page.ts';
import { CHAIN_CONFIG, isNoted } from './session-pages.ts';

/** As pages of the extension know it. */
declare const chrome: Browser;

const hatrack = useFirefox();

let own: Page;
beforeEach(async () => {
  hatrack.emulator.control.reset();
  own = await hatrack.firefox.openOptions();
});
afterEach(() => own.close());

const SESSIONS = [
  ['payments-dev', '111122220001'],
  ['payments-prod', '111122220003'],
] as const;

const role = (number: number) => ({
  ...{
    account: `1111222200${number}1`,
    roleName: 'Developer',
    displayName: `本番 ${number} 100% a+b`,
    color: '00ff00',
  },
});

/** Labels in a base's ledger, the last used first. */
async function noted(base = 'aws/corp-jump/alice'): Promise<string> {
  const stored = await own.evaluate(() => chrome.storage.local.get('ledger'));
  const entries: LedgerEntry[] = JSON.parse(String(stored.ledger ?? '{}'))[base] ?? [];
  return entries.map(({ displayName }) => displayName).join();
}

async function openHistory(): Promise<void> {
  await showView(own, 'history');
}

async function reload(page: Page): Promise<void> {
  await page.reload({ waitUntil: 'domcontentloaded' });
  await shownIdentity(page);
}

it('notes what the console switches to, and gives a lost history back: names, colors, base, the current role first', async () => {
  const page = await hatrack.firefox.newConsolePage(hatrack.emulator.signInUrl('alice'));
  await shownIdentity(page);
  for (const number of [1, 2, 3, 4, 5, 6]) await switchInConsole(page, role(number));
  await chooseInConsole(page, role(3).displayName);
  const all = [3, 6, 5, 4, 2, 1].map(number => role(number).displayName).join();
  await waitUntil('all six are noted', async () => (await noted()) === all);
  const before = await shownIdentity(page);
  const five = await shownRoles(page);
  expect(five).toHaveLength(5);

  const place = { url: 'https://console.aws.amazon.com/', name: 'noflush_awsc-roleInfo' };
  await own.evaluate(cookie => chrome.cookies.remove(cookie), place);
  await reload(page);
  await expect.poll(() => shownRoles(page)).toEqual([]);
  const [history] = await askBackground(own, 'readHistories');
  if (!history) throw new Error('Firefox has no history to restore.');
  expect(history).toMatchObject({ base: 'aws/corp-jump/alice', isThere: false });
  await askBackground(own, 'restoreHistory', { cookieStore: history.cookieStore });
  await reload(page);
  await expect.poll(() => shownIdentity(page)).toEqual(before);
  await expect.poll(async () => (await shownRoles(page))[0]).toBe(`${role(3).displayName} 00ff00`);
  await expect.poll(() => shownBase(page)).toBe('alice in corp-jump');
  const cookie = await own.evaluate(sent => chrome.cookies.get(sent), place);
  expect(cookie).toMatchObject({ domain: '.aws.amazon.com', path: '/', secure: true, httpOnly: false, session: false });

  await askBackground(own, 'writeHistory', {
    cookieStore: history.cookieStore,
    before: [],
    after: [{ account: '444455556666', roleName: 'Ops' }],
  });
  const written = await own.evaluate(sent => chrome.cookies.get(sent), place);
  expect({ ...written, value: '' }).toEqual({ ...cookie, value: '' });
  await page.close();
});

it('knows the history of each container apart', async () => {
  const container = await hatrack.firefox.browser.createBrowserContext();
  const page = await container.newPage();
  await page.goto(hatrack.emulator.signInUrl('bob'), { waitUntil: 'domcontentloaded' });
  await shownIdentity(page);
  await switchInConsole(page, role(7));
  await waitUntil('it is noted', async () => (await noted('aws/corp-jump/bob')) === role(7).displayName);
  const histories = await askBackground(own, 'readHistories');
  const bobs = histories.find(({ base }) => base === 'aws/corp-jump/bob');
  const number = /^firefox-container-(\d+)$/.exec(bobs?.cookieStore.storeId ?? '')?.[1];
  expect(number).toBeDefined();
  await openHistory();
  await findByRole(own, 'option', `bob @ corp-jump · aws · container ${number}`);
  expect(bobs?.entries.map(({ displayName }) => displayName)).toEqual([role(7).displayName]);
  const alices = histories.find(({ cookieStore }) => cookieStore.storeId === 'firefox-default');
  expect(alices?.entries.map(({ displayName }) => displayName)).not.toContain(role(7).displayName);
  await container.close();
});

it('gives the history of a multi-session console back to who signed in, once its tabs and cookies are gone', async () => {
  const { firefox, emulator } = hatrack;
  await saveConfig(own, CHAIN_CONFIG);
  const base = await firefox.newConsolePage(emulator.signInUrl('alice', { multiSession: true }));
  await shownIdentity(base);
  const pages = [base];
  for (const [name, account] of SESSIONS) {
    await base.bringToFront();
    const popup = await firefox.openPopup();
    await choose(popup, name);
    await waitUntil('the popup has closed', () => hasClosed(popup));
    const session = await sessionIn(firefox.browser.defaultBrowserContext(), account);
    await shownIdentity(session);
    await isNoted(() => own.evaluate(() => chrome.storage.local.get(null)), session);
    pages.push(session);
  }
  for (const page of pages) await page.close();
  await firefox.removeCookies();

  await openHistory();
  // The ledger has what the tests before have noted, too.
  const hasBoth = async (list: string) => {
    const names = await own.$$eval(`${list} .name`, all => all.map(({ textContent }) => textContent));
    return SESSIONS.every(([name]) => names.includes(name));
  };
  await waitUntil('both are remembered', () => hasBoth('.history-remembered'));
  await (await findByRole(own, 'button', 'Refill')).click();
  await waitUntil('both are in the console’s list', () => hasBoth('.history-list'));
  const { cookieStores } = await own.evaluate(() => chrome.storage.local.get('cookieStores'));
  expect(JSON.parse(String(cookieStores))['aws@firefox-default'].base).toBe('aws/corp-jump/alice');
});

it('offers the access that the history lacks; an open page notices what is granted in the popup, and the popup the same', async () => {
  const page = await hatrack.firefox.newConsolePage(hatrack.emulator.signInUrl('alice'));
  await shownIdentity(page);
  await switchInConsole(page, role(1));
  await waitUntil('it is noted', async () => (await noted()).includes(role(1).displayName));
  await own.bringToFront();
  await openHistory();
  await findByRole(own, 'heading', 'Shown in the console');
  const withhold = () =>
    own.evaluate(async () => {
      const { origins = [] } = await chrome.permissions.getAll();
      await chrome.permissions.remove({ origins });
    });
  await withhold();
  await findByRole(own, 'button', 'Grant access');
  await expect.poll(() => allByRole(own, 'button', 'Refill')).toEqual([]);
  const popup = await hatrack.firefox.openPopup();
  await (await findByRole(popup, 'button', 'Grant access')).click();
  await findByRole(popup, 'option');
  await popup.close();
  await own.bringToFront();
  await own.waitForSelector('.history-row .handle');

  await withhold();
  const other = await hatrack.firefox.openPopup();
  await findByRole(other, 'heading', 'No access to the AWS console');
  await own.bringToFront();
  await (await findByRole(own, 'button', 'Grant access')).click();
  await own.waitForSelector('.history-row .handle');
  await other.bringToFront();
  await findByRole(other, 'option');
  await Promise.all([other, page].map(each => each.close()));
});
