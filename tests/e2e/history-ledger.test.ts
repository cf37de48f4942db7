import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import type { LedgerEntry } from '../../src/core/history/ledger.ts';
import { askBackground } from './browser/ask-background.ts';
import { pressKey, typeText } from './browser/keyboard.ts';
import { waitUntil } from './browser/wait-until.ts';
import { shownIdentity } from './console-header.ts';
import { chooseInConsole, shownBase, shownRoles, switchInConsole } from './console-switch.ts';
import { findMenuButton, menuRowsAre, menuSize, openMenu } from './menu-page.ts';
import { choose } from './popup-page.ts';
import { useHatrack } from './signed-in.ts';
import { TEAM_CONFIG } from './team-config.ts';

const hatrack = useHatrack();

const ALICE = 'aws/corp-jump/alice';
const COOKIE_STORE = { partition: 'aws', storeId: '0' } as const;
const HISTORY = { name: 'noflush_awsc-roleInfo', domain: '.aws.amazon.com' };

/** What the ledger has of alice, the last used first. */
async function noted(): Promise<readonly LedgerEntry[]> {
  const { ledger } = await hatrack.stored();
  return JSON.parse(String(ledger ?? '{}'))[ALICE] ?? [];
}

const labels = async () => (await noted()).map(({ displayName }) => displayName);

async function restore(): Promise<void> {
  const page = await hatrack.chromium.openBarePage();
  await askBackground(page, 'restoreHistory', { cookieStore: COOKIE_STORE });
  await page.close();
}

async function reload(page: Page): Promise<void> {
  await page.reload();
  await shownIdentity(page);
}

const developerOf = (number: string) => ({ account: `1111222200${number}1`, roleName: 'Developer' });
const OTHERS = ['2', '3', '4', '5', '6', '7', '8', '9'].map(number => ({
  ...{ ...developerOf(number), displayName: `team ${number}`, color: '00ff00' },
}));

it('knows all twelve roles that popup, menu and console switched to, and gives the console its five again', async () => {
  await hatrack.save(TEAM_CONFIG);
  const page = await hatrack.signIn('alice');
  const chooseInPopup = async (name: string) => {
    await choose(await hatrack.chromium.openPopup(page), name);
    await shownIdentity(page);
  };
  await chooseInPopup('payments-dev');
  for (const other of OTHERS.slice(0, 4)) await switchInConsole(page, other);
  await chooseInPopup('payments-prod');
  for (const other of OTHERS.slice(4)) await switchInConsole(page, other);
  await openMenu(page, 'team 9');
  await typeText(page, 'orders-dev');
  await menuRowsAre(page, 'orders-dev');
  await pressKey(page, 'Enter');
  await findMenuButton(page, 'orders-dev');
  await shownIdentity(page);
  await switchInConsole(page, { account: '444455556666', roleName: 'team/analytics/ReadOnly', displayName: 'lake' });
  await chooseInConsole(page, 'team 9');

  await waitUntil('all are noted', async () => (await noted())[0]?.count === 2);
  const all = ['team 9', 'lake', 'orders-dev', 'team 8', 'team 7', 'team 6', 'payments-prod', 'team 5', 'team 4'];
  await expect.poll(() => labels()).toEqual([...all, 'team 3', 'team 2', 'payments-dev']);
  await expect
    .poll(async () => (await noted()).map(({ count }) => count))
    .toEqual([2, ...Array.from({ length: 11 }, () => 1)]);
  await expect
    .poll(() => shownRoles(page))
    .toEqual([...['team 9 00ff00', 'lake', 'orders-dev', 'team 8 00ff00', 'team 7 00ff00']]);

  const { browser } = hatrack.chromium;
  await browser.deleteCookie(...(await browser.cookies()));
  await page.goto(hatrack.emulator.signInUrl('alice'));
  await shownIdentity(page);
  await expect.poll(() => shownRoles(page)).toEqual([]);
  await expect.poll(() => labels()).toHaveLength(12);
  await restore();
  await reload(page);
  const [first, ...more] = await shownRoles(page);
  expect(first).toBe('team 9 00ff00');
  expect(more).toEqual(['lake', 'orders-dev', 'team 8 00ff00', 'team 7 00ff00']);
  await openMenu(page);
  await waitUntil('the menu shows all twelve', async () => (await menuSize(page)) === 12);
  await pressKey(page, 'Escape');
  await chooseInConsole(page, 'lake');
  await expect.poll(async () => (await shownIdentity(page)).role).toEqual({ label: 'lake', color: '' });
  await expect.poll(() => shownBase(page)).toBe('alice in corp-jump');
});

describe('a history lost while switched', () => {
  it('comes back with its base and the current role in front, so that the console labels it', async () => {
    await hatrack.save(TEAM_CONFIG);
    const page = await hatrack.signIn('alice');
    for (const other of OTHERS.slice(0, 6)) await switchInConsole(page, other);
    await chooseInConsole(page, 'team 4');
    const before = await shownIdentity(page);
    expect(before.role).toEqual({ label: 'team 4', color: 'rgb(0, 255, 0)' });
    await waitUntil('all are noted', async () => (await noted())[0]?.count === 2);
    await hatrack.chromium.browser.deleteMatchingCookies(HISTORY);
    await reload(page);
    await expect.poll(() => shownRoles(page)).toEqual([]);

    await restore();
    await reload(page);
    await expect.poll(() => shownIdentity(page)).toEqual(before);
    await expect.poll(async () => (await shownRoles(page))[0]).toBe('team 4 00ff00');
    await expect.poll(() => shownBase(page)).toBe('alice in corp-jump');
  });

  it('comes back without a base for somebody else, who would look switched', async () => {
    const page = await hatrack.signIn('alice');
    await switchInConsole(page, { ...developerOf('2'), displayName: 'two' });
    await waitUntil('it is noted', async () => (await noted()).length === 1);
    await hatrack.chromium.browser.deleteMatchingCookies(HISTORY);
    await page.goto(hatrack.emulator.signInUrl('alice'));
    await shownIdentity(page);
    await restore();
    await reload(page);
    await expect.poll(() => shownRoles(page)).toEqual(['two']);
    await expect.poll(() => shownBase(page)).toBe(' in ');
    await expect.poll(async () => (await shownIdentity(page)).role).toBeUndefined();
  });
});
