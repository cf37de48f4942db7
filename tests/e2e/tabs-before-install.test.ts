import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { createEmulator, type Emulator } from '../emulator/emulator.ts';
import { type BuildCopy, copyBuild } from './browser/build-copy.ts';
import { builtExtension } from './browser/extension.ts';
import { type Chromium, launchChromium } from './browser/launch-chromium.ts';
import { saveConfig } from './browser/save-config.ts';
import { waitUntil } from './browser/wait-until.ts';
import { shownIdentity } from './console-header.ts';
import { findingOf, openDiagnosis } from './diagnosis-page.ts';
import { choose, clickButton, hasClosed, rowsAre } from './popup-page.ts';
import { TEAM_CONFIG } from './team-config.ts';

/** As pages of the extension know it. */
declare const chrome: Browser;

const MINE = ['payments-dev', 'payments-prod', 'orders-dev'];

let emulator: Emulator;
let build: BuildCopy;
let chromium: Chromium;
/** Open since before Hatrack was installed; loaded again by switches only. */
let page: Page;
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
      page.on('console', message => message.type() === 'error' && errors.push(message.text()));
      await page.goto(emulator.signInUrl('alice'));
      await shownIdentity(page);
    },
  });
  const options = await chromium.openOptions();
  await saveConfig(options, TEAM_CONFIG);
  await options.close();
});
afterAll(async () => {
  await chromium?.close();
  await build?.remove();
  await emulator?.close();
});

/** Marks the document, to see whether it is still the same. */
const mark = () => page.evaluate(() => document.body.setAttribute('data-marked', ''));
const isMarked = () => page.evaluate(() => document.body.hasAttribute('data-marked'));

async function update(version: string): Promise<void> {
  await build.setVersion(version);
  expect(await chromium.browser.installExtension(build.dir)).toBe(chromium.extensionId);
}

it('lists for a tab that was open before the install, without loading it again, and switches there', async () => {
  await mark();
  const popup = await chromium.openPopup(page);
  await rowsAre(popup, ...MINE);
  await expect
    .poll(() => popup.$eval('header', ({ textContent }) => textContent))
    .toBe('alice in corp-jump · 9999-9999-9999');
  await expect.poll(() => isMarked()).toBe(true);
  await openDiagnosis(popup);
  await expect.poll(() => findingOf(popup, 'This page was opened before Hatrack started')).toContain('Reload the tab');
  await clickButton(popup, 'Back to the roles');
  await rowsAre(popup, ...MINE);
  await choose(popup, 'payments-dev');
  await expect.poll(async () => (await shownIdentity(page)).role?.label).toBe('payments-dev');
  expect(emulator.control.switches()).toMatchObject([{ status: 302 }]);
});

it('does so for a tab that was open before an update, whose old script is still in it', async () => {
  await mark();
  await update('0.99.1');
  const popup = await chromium.openPopup(page);
  await expect.poll(() => popup.evaluate(() => chrome.runtime.getManifest().version)).toBe('0.99.1');
  await rowsAre(popup, 'payments-dev', 'payments-prod', 'orders-dev');
  await expect
    .poll(() => popup.$eval('header', ({ textContent }) => textContent))
    .toContain('payments-dev1111-2222-0001 · Developer · from alice in corp-jump');
  await expect.poll(() => isMarked()).toBe(true);
  await clickButton(popup, 'Switch back');
  await hasClosed(popup);
  await waitUntil('the header shows it', async () => (await shownIdentity(page)).role === undefined);
});

it('leaves nothing in the page that fails or sends anything once its extension is gone', async () => {
  await mark();
  const before = emulator.control.journal().length;
  await update('0.99.2');
  await page.click('a[data-in-page]:nth-of-type(2)');
  await page.click('#nav-usernameMenu');
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect.poll(() => isMarked()).toBe(true);
  expect(errors).toEqual([]);
  expect(emulator.control.journal()).toHaveLength(before);
});
