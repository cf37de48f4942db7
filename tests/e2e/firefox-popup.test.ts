import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { findByRole } from './browser/find-by-role.ts';
import { screenshot } from './browser/screenshot.ts';
import { waitUntil } from './browser/wait-until.ts';
import { shownIdentity } from './console-header.ts';
import { fillStorage } from './fill-storage.ts';
import { useFirefox } from './firefox-hatrack.ts';
import { choose, closeIfOpen, hasClosed, textOf } from './firefox-page.ts';
import { beyondNarrow, NARROW } from './fits-narrow.ts';
import { holdSwitch } from './hold-switch.ts';
import { sampleConfig } from './languages-config.ts';
import { textIn } from './languages-texts.ts';

/** As pages of the extension know it. */
declare const chrome: Browser;

const hatrack = useFirefox(sampleConfig('en'));

let page: Page;
let popup: Page;
beforeEach(async () => {
  hatrack.emulator.control.reset();
  page = await hatrack.firefox.newConsolePage(hatrack.emulator.signInUrl('alice'));
  await shownIdentity(page);
  popup = await hatrack.firefox.openPopup();
});
afterEach(() => Promise.all([page, popup].map(closeIfOpen)));

const roleIs = (label: string) =>
  waitUntil(`the tab is in ${label}`, async () => (await shownIdentity(page)).role?.label === label);

it('closes when the page has switched although Firefox stopped the background meanwhile', async () => {
  const held = await holdSwitch(page);
  await choose(popup, 'payments-dev');
  await held.sent;
  await hatrack.firefox.stopBackground();
  await held.letGo();
  await waitUntil('the popup has closed', () => hasClosed(popup));
  await roleIs('payments-dev');
  expect(hatrack.emulator.control.switches()).toHaveLength(1);
});

it('is whole at 320 px, with a notice of sync and one of a failure open', async () => {
  await popup.setViewport(NARROW);
  await findByRole(popup, 'option');
  expect(await beyondNarrow(popup)).toEqual([]);
  await popup.evaluate(() => chrome.storage.local.set({ 'sync.notice': { own: 1, other: 2 } }));
  await findByRole(popup, 'button', textIn('en', 'syncStripVersions'));
  await choose(popup, 'payments-prod');
  await findByRole(popup, 'alert');
  expect(await beyondNarrow(popup)).toEqual([]);
  await screenshot(popup, 'firefox-narrow-notices');
  await popup.evaluate(() => chrome.storage.local.remove('sync.notice'));
});

it('closes after a switch that happened while the storage is full, and says once what takes the room', async () => {
  await fillStorage(popup);
  await choose(popup, 'payments-dev');
  await waitUntil('the popup has closed', () => hasClosed(popup));
  await roleIs('payments-dev');
  expect(hatrack.emulator.control.switches()).toHaveLength(1);
  popup = await hatrack.firefox.openPopup();
  await findByRole(popup, 'option');
  await waitUntil('the popup says so', async () => (await textOf(popup)).includes('Storage is full'));
  await expect.poll(() => textOf(popup)).not.toContain('Couldn’t switch');
  await expect.poll(async () => (await textOf(popup)).match(/Storage is full/g)).toHaveLength(1);
});
