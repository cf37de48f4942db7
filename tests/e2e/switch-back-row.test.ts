import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { Browser, Tabs } from 'webextension-polyfill';
import { pressKey, typeText } from './browser/keyboard.ts';
import { waitUntil } from './browser/wait-until.ts';
import { shownIdentity } from './console-header.ts';
import { findMenuButton, findMenuRow, openMenu } from './menu-page.ts';
import { choose, chosenRow, findRow, hasClosed, rowNames, textOf } from './popup-page.ts';
import { useHatrack } from './signed-in.ts';
import { TEAM_CONFIG } from './team-config.ts';

/** As the worker knows it; its events can be sent from there. */
declare const chrome: Browser & {
  readonly commands: { readonly onCommand: { dispatch(command: string, tab: Tabs.Tab | undefined): void } };
};

const hatrack = useHatrack();

async function inRole(name: string) {
  await hatrack.save(TEAM_CONFIG);
  const page = await hatrack.signIn('alice');
  await choose(await hatrack.chromium.openPopup(page), name);
  await waitUntil(`the header shows ${name}`, async () => (await shownIdentity(page)).role?.label === name);
  return page;
}

/** The base is the one row. */
async function isFound(popup: Page): Promise<void> {
  await waitUntil('the base alone is found', async () => (await rowNames(popup)).length === 0);
  expect(await chosenRow(popup)).toBe('alice @ corp-jump');
}

/** The key itself is the browser's: no test can press it in a headless one. Gives the tab in front. */
async function pressKeyBack(): Promise<number> {
  const worker = await hatrack.chromium.worker();
  return worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, url: 'https://*.console.aws.amazon.com/*' });
    chrome.commands.onCommand.dispatch('switch-back', tab);
    return tab?.id ?? 0;
  });
}

/** What Hatrack's icon shows over a tab: its mark and its title. */
async function iconOf(tab: number): Promise<string[]> {
  const worker = await hatrack.chromium.worker();
  return worker.evaluate(
    tabId => Promise.all([chrome.action.getBadgeText({ tabId }), chrome.action.getTitle({ tabId })]),
    tab,
  );
}

function switchesBack(): number {
  return hatrack.emulator.control.journal().filter(({ kind }) => kind === 'switch-back').length;
}

it('while switched, the base stands first in the popup’s list, is found by search, and leads back', async () => {
  const page = await inRole('payments-dev');
  const popup = await hatrack.chromium.openPopup(page);
  await findRow(popup, 'payments-dev');
  expect(await popup.$eval('[role=option]', row => row.textContent)).toContain('alice @ corp-jumpSwitch back');
  expect(await chosenRow(popup)).toBe('payments-dev');
  for (const query of ['switch back', 'corp-jump alice']) {
    await typeText(popup, query);
    await isFound(popup);
    await pressKey(popup, 'Escape');
  }
  await typeText(popup, 'alice');
  await isFound(popup);
  await pressKey(popup, 'Enter');
  await hasClosed(popup);
  expect((await shownIdentity(page)).role).toBeUndefined();
  expect(switchesBack()).toBe(1);
  const after = await hatrack.chromium.openPopup(page);
  await findRow(after, 'payments-dev');
  expect(await after.$('.role-row.back')).toBeNull();
});

it('it leads back from the menu, and by a key of its own', async () => {
  const page = await inRole('payments-prod');
  await openMenu(page, 'payments-prod');
  await (await findMenuRow(page, 'alice @ corp-jump')).click();
  await findMenuButton(page);
  await openMenu(page);
  await (await findMenuRow(page, 'orders-dev')).click();
  await findMenuButton(page, 'orders-dev');

  await pressKeyBack();
  await findMenuButton(page);
  expect((await shownIdentity(page)).role).toBeUndefined();
  expect(switchesBack()).toBe(2);
});

it('marks its icon when the key did not lead back, until the popup has told why', async () => {
  const page = await inRole('payments-dev');
  const tabId = await pressKeyBack();
  await waitUntil('it led back', async () => (await shownIdentity(page)).role === undefined);
  expect(await iconOf(tabId)).toEqual(['', 'Hatrack']);

  await choose(await hatrack.chromium.openPopup(page), 'payments-dev');
  await waitUntil('the header shows the role', async () => (await shownIdentity(page)).role !== undefined);
  hatrack.emulator.control.endSessions();
  await pressKeyBack();
  await waitUntil('the icon is marked', async () => (await iconOf(tabId))[0] === '!');
  expect(await iconOf(tabId)).toEqual(['!', 'Hatrack: not switched back. Open it to see why.']);
  const popup = await hatrack.chromium.openPopup(page);
  expect(await textOf(popup, 'alert')).toContain('Not switched back');
  await waitUntil('the icon is as before', async () => (await iconOf(tabId)).join() === ',Hatrack');
});
