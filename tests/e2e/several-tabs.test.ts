import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { violations } from './browser/axe-violations.ts';
import { waitUntil } from './browser/wait-until.ts';
import { shownHistory, shownIdentity } from './console-header.ts';
import { choose, clickButton, findRow, saysNoConsole } from './popup-page.ts';
import { useHatrack } from './signed-in.ts';
import { TEAM_CONFIG } from './team-config.ts';

/** As pages of the extension know it. */
declare const chrome: Browser;

const hatrack = useHatrack();

const EC2 = 'https://us-east-1.console.aws.amazon.com/ec2/home?region=us-east-1#Instances:';

const mainText = (popup: Page) => popup.$eval('main', ({ textContent }) => textContent ?? '');

const isInFront = (page: Page) => page.evaluate(() => document.visibilityState === 'visible');

/** What only a page of the extension can ask of the browser. */
async function inOptions<T>(ask: () => Promise<T>): Promise<Awaited<T>> {
  const options = await hatrack.chromium.openOptions();
  const answer = await options.evaluate(ask);
  await options.close();
  return answer;
}

/** Two tabs of the console, of which EC2's was used last, behind a tab that is none. */
async function openTabs(): Promise<{ home: Page; ec2: Page; other: Page }> {
  await hatrack.save(TEAM_CONFIG);
  const ec2 = await hatrack.signIn('alice', { redirectUri: EC2 });
  const home = await hatrack.signIn('alice');
  await ec2.bringToFront();
  await waitUntil('EC2 is in front', () => isInFront(ec2));
  const other = await hatrack.chromium.browser.newPage();
  await other.bringToFront();
  return { home, ec2, other };
}

it('shows the console tab used last, switches there, says so before, and brings it to the front', async () => {
  const { home, ec2, other } = await openTabs();
  await clickButton(await hatrack.chromium.openPopup(other), 'Go to tab');
  await waitUntil('EC2 is in front', () => isInFront(ec2));
  await other.bringToFront();
  await home.evaluate(() => {
    document.title = 'untouched';
  });
  const popup = await hatrack.chromium.openPopup(other);
  await findRow(popup, 'payments-dev');
  await expect
    .poll(() => popup.$eval('main', ({ textContent }) => textContent))
    .toContain('Using your last console tab');
  expect(await violations(popup)).toEqual([]);

  await choose(popup, 'payments-dev');
  await waitUntil('EC2 works as the role', async () => (await shownIdentity(ec2)).role?.label === 'payments-dev');
  expect(ec2.url()).toBe(EC2);
  await waitUntil('EC2 is in front', () => isInFront(ec2));
  await expect.poll(() => home.title()).toBe('untouched');
  expect(hatrack.emulator.control.switches()).toHaveLength(1);
});

it('is about the tab in front where that is a console’s, and switches from a page that shows an earlier identity', async () => {
  const { home, ec2 } = await openTabs();
  await ec2.evaluate(() => {
    document.title = 'untouched';
  });
  await choose(await hatrack.chromium.openPopup(home), 'orders-dev');
  await expect.poll(async () => (await shownIdentity(home)).role?.label).toBe('orders-dev');
  expect(await ec2.title()).toBe('untouched');
  await choose(await hatrack.chromium.openPopup(ec2), 'payments-dev');
  await expect.poll(async () => (await shownIdentity(ec2)).role?.label).toBe('payments-dev');
  expect(hatrack.emulator.control.switches().map(({ status }) => status)).toEqual([302, 302]);
  await expect.poll(() => shownHistory(ec2)).toEqual(['111122220001/Developer', '111122220011/Developer']);
});

it('says what a switch in another tab made of the session, and that this page does not show it yet', async () => {
  const { home, ec2 } = await openTabs();
  await choose(await hatrack.chromium.openPopup(home), 'orders-dev');
  await shownIdentity(home);
  await expect.poll(async () => (await shownIdentity(ec2)).role).toBeUndefined();

  const popup = await hatrack.chromium.openPopup(ec2);
  await findRow(popup, 'payments-dev');
  await expect
    .poll(() => mainText(popup))
    .toContain('orders-dev1111-2222-0011 · Developer · from alice in corp-jumpSwitch back');
  await expect
    .poll(() => mainText(popup))
    .toContain('Another tab changed who is signed in. This page still shows the previous user.');
  expect(await violations(popup)).toEqual([]);
  await clickButton(popup, 'Reload the tab');
  expect((await waitUntil('the page shows it', async () => (await shownIdentity(ec2)).role)).label).toBe('orders-dev');
  await waitUntil('no strip is left', async () => !(await mainText(popup)).includes('Another tab changed'));
  await expect.poll(() => mainText(popup)).toContain('orders-dev1111-2222-0011');
});

it('goes on with another console tab when its own is closed, and says so when none is left', async () => {
  const { home, ec2, other } = await openTabs();
  const popup = await hatrack.chromium.openPopup(other);
  await findRow(popup, 'payments-dev');
  await ec2.close();
  await choose(popup, 'payments-dev');
  await waitUntil(
    'the other one works as the role',
    async () => (await shownIdentity(home)).role?.label === 'payments-dev',
  );

  await other.bringToFront();
  const again = await hatrack.chromium.openPopup(other);
  await findRow(again, 'payments-dev');
  await home.close();
  await saysNoConsole(again);
});

it('wakes a console tab that the browser has put to sleep, where there is no other', async () => {
  const { home, ec2, other } = await openTabs();
  await home.close();
  const [asleep] = await inOptions(async () => {
    const [tab] = await chrome.tabs.query({ url: 'https://*.console.aws.amazon.com/*' });
    await chrome.tabs.discard(tab?.id ?? 0);
    return chrome.tabs.query({ discarded: true });
  });
  expect(asleep?.url).toBe(EC2);
  expect(ec2.isClosed()).toBe(true);
  const popup = await hatrack.chromium.openPopup(other);
  await choose(popup, 'payments-dev');
  await waitUntil('the switch has happened', () => hatrack.emulator.control.switches()[0]?.status === 302);
});
