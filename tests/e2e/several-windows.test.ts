import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { waitUntil } from './browser/wait-until.ts';
import { shownIdentity } from './console-header.ts';
import { choose, findRow, saysNoConsole } from './popup-page.ts';
import { useHatrack } from './signed-in.ts';
import { TEAM_CONFIG } from './team-config.ts';

/** As pages of the extension know it. */
declare const chrome: Browser;

const hatrack = useHatrack();

const EC2 = 'https://us-east-1.console.aws.amazon.com/ec2/home?region=us-east-1#Instances:';

/** A console tab in front of a window of its own, used last, and a tab that is none in the first window. */
async function openWindows(): Promise<{ first: Page; second: Page }> {
  await hatrack.save(TEAM_CONFIG);
  const { browser } = hatrack.chromium;
  const first = await browser.newPage();
  const second = await browser.newPage({ type: 'window' });
  await second.goto(hatrack.emulator.signInUrl('alice', { redirectUri: EC2 }));
  await shownIdentity(second);
  return { first, second };
}

/** Of the window with the console's tab at this address, as the browser's API has it. */
async function windowState(address: string): Promise<string | undefined> {
  const options = await hatrack.chromium.openOptions();
  const found = await options.evaluate(async url => {
    const tabs = await chrome.tabs.query({ url: 'https://*.console.aws.amazon.com/*' });
    const { state } = await chrome.windows.get(tabs.find(tab => tab.url === url)?.windowId ?? 0);
    return state;
  }, address);
  await options.close();
  return found;
}

it('serves from a window without a console, with the console in front of another', async () => {
  const { first, second } = await openWindows();
  const popup = await hatrack.chromium.openPopup(first);
  await findRow(popup, 'payments-dev');
  await expect
    .poll(() => popup.$eval('main', ({ textContent }) => textContent))
    .toContain('Using your last console tab');
  await (await findRow(popup, 'payments-dev')).click();
  await waitUntil('it works as the role', async () => (await shownIdentity(second)).role?.label === 'payments-dev');
  expect(hatrack.emulator.control.switches()).toHaveLength(1);
});

it('is about the console in front of its own window, though that of another was used later', async () => {
  const { first, second } = await openWindows();
  await first.goto(hatrack.emulator.consoleUrl);
  await shownIdentity(first);
  await second.bringToFront();
  await second.evaluate(() => {
    document.title = 'untouched';
  });
  const popup = await hatrack.chromium.openPopup(first);
  await findRow(popup, 'payments-dev');
  await expect
    .poll(() => popup.$eval('main', ({ textContent }) => textContent))
    .not.toContain('Using your last console tab');
  await choose(popup, 'payments-dev');
  await expect.poll(async () => (await shownIdentity(first)).role?.label).toBe('payments-dev');
  await expect.poll(() => second.title()).toBe('untouched');
});

it('brings a minimised window back that it switches in', async () => {
  const { first, second } = await openWindows();
  await hatrack.chromium.browser.setWindowBounds(await second.windowId(), { windowState: 'minimized' });
  expect(await windowState(EC2)).toBe('minimized');
  const popup = await hatrack.chromium.openPopup(first);
  await (await findRow(popup, 'payments-dev')).click();
  await waitUntil('it works as the role', async () => (await shownIdentity(second)).role?.label === 'payments-dev');
  expect(await windowState(EC2)).toBe('normal');
});

it('sees no console of a private window that it was not let into', async () => {
  await hatrack.save(TEAM_CONFIG);
  const { browser } = hatrack.chromium;
  const hidden = await browser.createBrowserContext();
  const page = await hidden.newPage();
  await page.goto(hatrack.emulator.signInUrl('alice'));
  await shownIdentity(page);
  const popup = await hatrack.chromium.openPopup(await browser.newPage());
  await saysNoConsole(popup);
  await hidden.close();
});
