import type { Page } from 'puppeteer-core';
import { beforeEach, expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { encodeHistory } from '../../src/aws/history-cookie/encode-history.ts';
import type { HistoryEntry } from '../../src/core/history/history-entry.ts';
import { askBackground } from './browser/ask-background.ts';
import { waitUntil } from './browser/wait-until.ts';
import { shownIdentity } from './console-header.ts';
import { sendInConsole, shownBase, shownRoles, switchInConsole } from './console-switch.ts';
import { choose } from './popup-page.ts';
import { useHatrack } from './signed-in.ts';
import { TEAM_CONFIG } from './team-config.ts';

/** As pages of the extension know it. */
declare const chrome: Browser;

const hatrack = useHatrack();

const COOKIE_STORE = { partition: 'aws', storeId: '0' } as const;
const HISTORY = 'noflush_awsc-roleInfo';
const role = (number: number): HistoryEntry & { displayName: string } => ({
  ...{ account: `1111222200${number}1`, roleName: 'Developer', displayName: `team ${number}` },
});

/** A page of the extension. */
let own: Page;

beforeEach(async () => {
  own = await hatrack.chromium.openBarePage();
});

/** Labels in alice's ledger, sorted, each with its count where that is not one. */
async function noted(): Promise<string> {
  const entries: { displayName: string; count: number }[] =
    JSON.parse(String((await hatrack.stored()).ledger ?? '{}'))['aws/corp-jump/alice'] ?? [];
  const names = entries.map(({ displayName, count }) => (count === 1 ? displayName : `${displayName} x${count}`));
  return names.sort().join(', ');
}

const isNoted = (names: string) => waitUntil(`noted are ${names}`, async () => (await noted()) === names);

it('loses no role of two windows that switch at the same time, nor one that the other’s answer wrote over', async () => {
  const first = await hatrack.signIn('alice');
  const second = await hatrack.chromium.browser.newPage({ type: 'window' });
  // Somebody must be looking while the others are on their way to a page.
  const onlooker = await hatrack.chromium.browser.newPage();
  for (const page of [second, onlooker]) {
    await page.goto(hatrack.emulator.consoleUrl);
    await shownIdentity(page);
  }
  await Promise.all([sendInConsole(first, role(1)), sendInConsole(second, role(2))]);
  const sent = await waitUntil('both are answered', () => {
    const switches = hatrack.emulator.control.switches();
    return switches.length === 2 && switches;
  });
  // Sign-in may refuse the later one: its token was for who worked before.
  const done = sent.flatMap(({ refusal, form }) => (refusal ? [] : (form?.displayName ?? [])));
  await isNoted(done.sort().join(', '));

  await own.evaluate(
    async values => {
      const place = {
        url: 'https://console.aws.amazon.com/',
        domain: '.aws.amazon.com',
        name: 'noflush_awsc-roleInfo',
      };
      for (const value of values) await chrome.cookies.set({ ...place, value, secure: true });
    },
    [3, 4, 5].map(number => encodeHistory({ entries: [role(number)], fields: { bn: 'alice', ba: 'corp-jump' } })),
  );
  await isNoted([...done, 'team 3', 'team 4', 'team 5'].join(', '));
});

it('notes every switch once though the background is stopped between them', async () => {
  await hatrack.save(TEAM_CONFIG);
  const page = await hatrack.signIn('alice');
  await choose(await hatrack.chromium.openPopup(page), 'payments-dev');
  await shownIdentity(page);
  await hatrack.chromium.stopWorker();
  await switchInConsole(page, role(2));
  await isNoted('payments-dev, team 2');
  await hatrack.chromium.stopWorker();
  await choose(await hatrack.chromium.openPopup(page), 'payments-dev');
  await isNoted('payments-dev x2, team 2');
});

it('keeps what a second client writes during an edit, and the cookie as it is but for its value', async () => {
  const page = await hatrack.signIn('alice');
  for (const number of [1, 2, 3]) await switchInConsole(page, role(number));
  await isNoted('team 1, team 2, team 3');
  const [seen] = await askBackground(own, 'readHistories');
  const before = seen?.entries ?? [];
  const cookie = await readCookie();
  await switchInConsole(page, role(4));
  const after = before.toReversed().map(entry => ({ ...entry, displayName: `my ${entry.displayName}` }));
  await askBackground(own, 'writeHistory', { cookieStore: COOKIE_STORE, before, after });
  await page.reload();
  await expect.poll(async () => (await shownIdentity(page)).role?.label).toBe('team 4');
  await expect.poll(() => shownRoles(page)).toEqual(['team 4', 'my team 1', 'my team 2', 'my team 3']);
  await expect.poll(() => shownBase(page)).toBe('alice in corp-jump');
  const { expirationDate, ...now } = await readCookie();
  expect(now).toMatchObject({
    domain: '.aws.amazon.com',
    path: '/',
    secure: true,
    httpOnly: false,
    sameSite: cookie.sameSite,
  });
  expect(Math.abs((expirationDate ?? 0) - (cookie.expirationDate ?? 0))).toBeLessThan(60);
  await expect.poll(() => noted()).toBe('team 1, team 2, team 3, team 4');

  await askBackground(own, 'writeHistory', { cookieStore: COOKIE_STORE, before: after, after: before });
  await page.reload();
  await shownIdentity(page);
  await expect.poll(() => shownRoles(page)).toEqual(['team 4', 'team 3', 'team 2', 'team 1']);
});

it('keeps the console’s list filled when the setting says so, by one write for each change, the current role in front', async () => {
  await hatrack.save(TEAM_CONFIG, { keepHistoryFilled: true });
  const page = await hatrack.signIn('alice');
  const names: string[] = [];
  for (const number of [1, 2, 3, 4, 5, 6, 7]) {
    await switchInConsole(page, role(number));
    names.push(`team ${number}`);
    // No browser compares a cookie before it writes: a person does not switch again while Hatrack fills the list.
    await isNoted(names.join(', '));
  }
  await waitUntil('all seven are in the cookie', async () => (await entriesInCookie()).length === 7);
  await page.reload();
  await expect.poll(async () => (await shownIdentity(page)).role?.label).toBe('team 7');

  const writes = await countWrites(page);
  await switchInConsole(page, role(1));
  await waitUntil('all seven are there again', async () => (await entriesInCookie()).length === 7);
  await expect.poll(async () => (await entriesInCookie())[0]).toBe('team 1');
  await page.reload();
  await expect.poll(async () => (await shownIdentity(page)).role?.label).toBe('team 1');
  await expect.poll(() => shownBase(page)).toBe('alice in corp-jump');
  expect(await writes()).toBe(2);
});

const entriesInCookie = async () =>
  (await askBackground(own, 'readHistories')).flatMap(({ entries }) => entries.map(entry => entry.displayName));

/** Counts from now on how often the cookie is written: once by sign-in, else by Hatrack. */
async function countWrites(page: Page): Promise<() => Promise<number>> {
  const watcher = await hatrack.chromium.newConsolePage(page.url());
  await watcher.evaluate(name => {
    cookieStore.addEventListener('change', ({ changed }) => {
      const count =
        Number(document.documentElement.dataset.writes ?? 0) + changed.filter(cookie => cookie.name === name).length;
      document.documentElement.dataset.writes = String(count);
    });
  }, HISTORY);
  return () => watcher.evaluate(() => Number(document.documentElement.dataset.writes ?? 0));
}

function readCookie() {
  return own.evaluate(async name => {
    const cookie = await chrome.cookies.get({ url: 'https://console.aws.amazon.com/', name });
    return { ...cookie };
  }, HISTORY);
}
