import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Management } from 'webextension-polyfill';
import { createEmulator, type Emulator } from '../emulator/emulator.ts';
import { type BuildCopy, copyBuild } from './browser/build-copy.ts';
import { builtExtension } from './browser/extension.ts';
import { type Chromium, launchChromium } from './browser/launch-chromium.ts';
import { saveConfig } from './browser/save-config.ts';
import { waitUntil } from './browser/wait-until.ts';
import { shownIdentity } from './console-header.ts';
import { findMenuButton, findMenuRow, menuIsClosed, menuRowsAre, openMenu } from './menu-page.ts';
import { TEAM_CONFIG } from './team-config.ts';

/** As the browser's page of extensions knows it. */
declare const chrome: { readonly management: Management.Static };

const MINE = ['payments-dev', 'payments-prod', 'orders-dev'];

let emulator: Emulator;
let build: BuildCopy;
let chromium: Chromium;
/** Open since before Hatrack was installed. */
let page: Page;
let extensions: Page;
const errors: string[] = [];

beforeAll(async () => {
  emulator = await createEmulator();
  build = await copyBuild(builtExtension.chromium);
  chromium = await launchChromium({
    emulator,
    extensionDir: build.dir,
    async beforeInstall(browser) {
      page = await browser.newPage();
      page.on('pageerror', error => errors.push(String(error)));
      await page.goto(emulator.signInUrl('alice'));
      await shownIdentity(page);
    },
  });
  const bare = await chromium.openBarePage();
  await saveConfig(bare, TEAM_CONFIG);
  extensions = await chromium.browser.newPage();
  await extensions.goto('chrome://extensions');
  await page.bringToFront();
});
afterAll(async () => {
  await chromium?.close();
  await build?.remove();
  await emulator?.close();
});

const buttons = () => page.$$eval('[data-hatrack=button]', found => found.length);

async function hasOneThatWorks(): Promise<void> {
  await page.bringToFront();
  await waitUntil('there is one button', async () => (await buttons()) === 1);
  await openMenu(page);
  await menuRowsAre(page, ...MINE);
  await (await findMenuButton(page)).click();
  await menuIsClosed(page);
}

async function setEnabled(isEnabled: boolean): Promise<void> {
  await extensions.bringToFront();
  await extensions.evaluate((id, on) => chrome.management.setEnabled(id, on), chromium.extensionId, isEnabled);
}

it('comes to a tab that was open before the install, and offers to reload it', async () => {
  await hasOneThatWorks();
  await openMenu(page);
  await Promise.all([
    page.waitForNavigation(),
    (await page.waitForSelector('aria/Reload the tab[role="button"]'))?.click(),
  ]);
  await openMenu(page);
  await menuRowsAre(page, ...MINE);
  await expect.poll(() => page.$('aria/Reload the tab[role="button"]')).toBeNull();
});

it('is one, and works, after an update under an open page, its list open or not', async () => {
  await build.setVersion('0.99.1');
  await chromium.browser.installExtension(build.dir);
  await menuIsClosed(page);
  await hasOneThatWorks();
});

it('goes when the extension is disabled, as soon as the page is looked at, and comes back when it is enabled', async () => {
  await setEnabled(false);
  await page.bringToFront();
  await waitUntil('the button is gone', async () => (await buttons()) === 0);
  await setEnabled(true);
  await page.bringToFront();
  await waitUntil('the button is back', async () => (await buttons()) === 1);
  await hasOneThatWorks();
  await openMenu(page);
  await (await findMenuRow(page, 'payments-dev')).click();
  await findMenuButton(page, 'payments-dev');
  await expect.poll(() => buttons()).toBe(1);
  expect(emulator.control.switches()).toMatchObject([{ status: 302 }]);
  expect(errors).toEqual([]);
});
