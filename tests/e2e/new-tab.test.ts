import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { pressKey } from './browser/keyboard.ts';
import { waitUntil } from './browser/wait-until.ts';
import { shownIdentity } from './console-header.ts';
import { chooseFromMenu, findRow, point } from './popup-page.ts';
import { useHatrack } from './signed-in.ts';
import { TEAM_CONFIG } from './team-config.ts';

const hatrack = useHatrack();

async function newTab(old: Page): Promise<Page> {
  const page = await waitUntil('a new tab works as the role', async () => {
    for (const tab of await hatrack.chromium.browser.pages()) {
      const isConsole = new URL(tab.url()).host.endsWith('console.aws.amazon.com');
      if (tab !== old && isConsole && (await shownIdentity(tab)).role) return tab;
    }
    return undefined;
  });
  return page;
}

it('opens a role in a new tab with Ctrl+Enter and leaves the old one as it is', async () => {
  await hatrack.save(TEAM_CONFIG);
  const page = await hatrack.signIn('alice');
  await page.evaluate(() => {
    document.title = 'untouched';
  });
  const popup = await hatrack.chromium.openPopup(page);
  await findRow(popup, 'payments-dev');
  await pressKey(popup, 'Enter', 'Control');

  const tab = await newTab(page);
  await expect.poll(async () => (await shownIdentity(tab)).role?.label).toBe('payments-dev');
  expect(tab.url()).toBe(page.url());
  await expect.poll(() => page.title()).toBe('untouched');
  expect(hatrack.emulator.control.switches()).toHaveLength(1);
});

it('opens a role in a new tab with the button of its row', async () => {
  await hatrack.save(TEAM_CONFIG);
  const page = await hatrack.signIn('alice');
  await page.evaluate(() => {
    document.title = 'untouched';
  });
  const popup = await hatrack.chromium.openPopup(page);
  await point(popup, 'payments-prod');
  await chooseFromMenu(popup, 'Open in a new tab');

  const tab = await newTab(page);
  await expect.poll(async () => (await shownIdentity(tab)).role?.label).toBe('payments-prod');
  await expect.poll(() => page.title()).toBe('untouched');
  expect(hatrack.emulator.control.switches()).toHaveLength(1);
});
