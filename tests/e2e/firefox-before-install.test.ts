import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { createEmulator, type Emulator } from '../emulator/emulator.ts';
import { type BuildCopy, copyBuild } from './browser/build-copy.ts';
import { builtExtension } from './browser/extension.ts';
import { findByRole } from './browser/find-by-role.ts';
import { type Firefox, launchFirefox } from './browser/launch-firefox.ts';
import { saveFromOptions } from './browser/save-config.ts';
import { waitUntil } from './browser/wait-until.ts';
import { shownIdentity } from './console-header.ts';
import { hasClosed, textOf } from './firefox-page.ts';
import { rowsAre } from './popup-page.ts';
import { TEAM_CONFIG } from './team-config.ts';

/** As pages of the extension know it. */
declare const browser: Browser;

let emulator: Emulator;
let build: BuildCopy;
let firefox: Firefox;
/** Open since before Hatrack was installed; loaded again by switches only. */
let page: Page;

beforeAll(async () => {
  emulator = await createEmulator();
  build = await copyBuild(builtExtension.firefox);
  firefox = await launchFirefox({
    emulator,
    extensionDir: build.dir,
    async beforeInstall(browserBefore) {
      page = await browserBefore.newPage();
      await page.goto(emulator.signInUrl('alice'), { waitUntil: 'domcontentloaded' });
      await shownIdentity(page);
    },
  });
  await saveFromOptions(firefox, TEAM_CONFIG);
});
afterAll(async () => {
  await firefox?.close();
  await build?.remove();
  await emulator?.close();
});

const mark = () => page.evaluate(() => document.body.setAttribute('data-marked', ''));
const isMarked = () => page.evaluate(() => document.body.hasAttribute('data-marked'));

it('lists for a tab that was open before the install, without loading it again, and switches there', async () => {
  await mark();
  const popup = await firefox.openPopup();
  await rowsAre(popup, 'payments-dev', 'payments-prod', 'orders-dev');
  await expect.poll(() => textOf(popup)).toContain('alice in corp-jump · 9999-9999-9999');
  await expect.poll(() => isMarked()).toBe(true);
  await (await findByRole(popup, 'option')).click();
  await waitUntil('the popup has closed', () => hasClosed(popup));
  await expect.poll(async () => (await shownIdentity(page)).role?.label).toBe('payments-dev');
  expect(emulator.control.switches()).toMatchObject([{ status: 302 }]);
});

it('does so for a tab that was open before an update', async () => {
  await mark();
  await build.setVersion('0.99.1');
  await firefox.browser.installExtension(build.dir);
  const popup = await firefox.openPopup();
  await expect.poll(() => popup.evaluate(() => browser.runtime.getManifest().version)).toBe('0.99.1');
  await rowsAre(popup, 'payments-dev', 'payments-prod', 'orders-dev');
  await expect.poll(() => textOf(popup)).toContain('payments-dev1111-2222-0001 · Developer · from alice in corp-jump');
  await expect.poll(() => isMarked()).toBe(true);
  await (await findByRole(popup, 'button', 'Switch back')).click();
  await waitUntil('the popup has closed', () => hasClosed(popup));
  await waitUntil('the header shows it', async () => (await shownIdentity(page)).role === undefined);
});
