import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { axeViolations } from './browser/axe-violations.ts';
import { findByRole } from './browser/find-by-role.ts';
import { screenshot } from './browser/screenshot.ts';
import { waitUntil } from './browser/wait-until.ts';
import { shownIdentity } from './console-header.ts';
import { fillStorage } from './fill-storage.ts';
import { choose, findRow } from './popup-page.ts';
import { asked, sessionOf, sessionPage, signInToChains } from './session-pages.ts';
import { useHatrack } from './signed-in.ts';
import { TEAM_CONFIG } from './team-config.ts';

/** As pages of the extension know it. */
declare const chrome: Browser;

const hatrack = useHatrack();

const says = (page: Page) => page.$eval('body', ({ textContent }) => textContent ?? '');

const isFull = (popup: Page) =>
  waitUntil('the popup says so', async () => (await says(popup)).includes('Storage is full: 10 MB of 10 MB,'));

it('does not keep a classic console from switching, nor make the switch look failed; what takes the room is said once', async () => {
  await hatrack.save(TEAM_CONFIG);
  const page = await hatrack.signIn('alice');
  const own = await hatrack.chromium.openBarePage();
  await fillStorage(own);
  const popup = await hatrack.chromium.openPopup(page);
  await choose(popup, 'payments-dev');
  await waitUntil('the tab is in the role', async () => (await shownIdentity(page)).role?.label === 'payments-dev');
  expect(hatrack.emulator.control.switches()).toHaveLength(1);

  const after = await hatrack.chromium.openPopup(page);
  await findRow(after, 'payments-dev');
  await isFull(after);
  await expect.poll(() => says(after)).not.toContain('Couldn’t switch');
  await expect.poll(async () => (await says(after)).match(/Storage is full/g)).toHaveLength(1);
  await screenshot(after, 'popup-full-storage');
  expect(await axeViolations(after)).toEqual([]);
  await after.close();

  const options = await hatrack.chromium.openOptions();
  await findByRole(options, 'alert');
  await screenshot(options, 'options-full-storage');
  expect(await axeViolations(options)).toEqual([]);
  await (await findByRole(options, 'link', 'Free up space in Role history')).click();
  await findByRole(options, 'heading', 'Role history');
  await own.evaluate(() => chrome.storage.local.remove(['filler0', 'ledger']));
  await waitUntil('there is room again', async () => !(await options.$('.notice.wrong')));
});

it('does not keep a multi-session console from switching, nor make the switch look failed', async () => {
  const base = await signInToChains(hatrack);
  await fillStorage(await hatrack.chromium.openBarePage());
  const popup = await hatrack.chromium.openPopup(base);
  await choose(popup, 'payments-dev');
  const dev = await sessionPage(hatrack, '111122220001');
  expect(asked(hatrack.emulator)).toEqual([`${sessionOf(base)} 111122220001/Developer`]);
  const after = await hatrack.chromium.openPopup(dev);
  await isFull(after);
  await expect.poll(() => says(after)).not.toContain('Couldn’t switch');
});
