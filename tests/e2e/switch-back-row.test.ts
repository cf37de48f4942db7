import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { Browser, Tabs } from 'webextension-polyfill';
import { violations } from './browser/axe-violations.ts';
import { findByRole } from './browser/find-by-role.ts';
import { pressKey, typeText } from './browser/keyboard.ts';
import { screenshot } from './browser/screenshot.ts';
import { waitUntil } from './browser/wait-until.ts';
import { shownIdentity } from './console-header.ts';
import { findMenuButton, findMenuRow, openMenu } from './menu-page.ts';
import { pressInPanel } from './panel-in-page.ts';
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
  await expect.poll(() => chosenRow(popup)).toBe('alice @ corp-jump');
}

/** The key itself is the browser's: no test can press it in a headless one. Gives the tab in front. */
async function pressCommand(command: 'switch-back' | 'previous-role' = 'switch-back'): Promise<number> {
  const worker = await hatrack.chromium.worker();
  return worker.evaluate(async pressed => {
    const [tab] = await chrome.tabs.query({ active: true, url: 'https://*.console.aws.amazon.com/*' });
    chrome.commands.onCommand.dispatch(pressed, tab);
    return tab?.id ?? 0;
  }, command);
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

it('while switched, a search finds the base, and Ctrl+Backspace in a field that is long empty leads back', async () => {
  const page = await inRole('payments-dev');
  let popup = await hatrack.chromium.openPopup(page);
  await findRow(popup, 'payments-dev');
  await expect.poll(() => popup.$('.role-row.back')).toBeNull();
  for (const query of ['switch back', 'corp-jump alice']) {
    await typeText(popup, query);
    await isFound(popup);
    await pressKey(popup, 'Escape');
  }
  await typeText(popup, 'alice');
  await isFound(popup);
  await pressKey(popup, 'Enter');
  await hasClosed(popup);
  await expect.poll(async () => (await shownIdentity(page)).role).toBeUndefined();

  await choose(await hatrack.chromium.openPopup(page), 'payments-dev');
  await waitUntil('it switched', async () => (await shownIdentity(page)).role !== undefined);
  popup = await hatrack.chromium.openPopup(page);
  await findRow(popup, 'payments-dev');
  await typeText(popup, 'dev');
  await pressKey(popup, 'Backspace', 'Control');
  await pressKey(popup, 'Backspace', 'Control');
  await expect.poll(() => popup.$eval('input', ({ value }) => value)).toBe('');
  expect(switchesBack()).toBe(1);
  popup = await hatrack.chromium.openPopup(page);
  await findRow(popup, 'payments-dev');
  await pressKey(popup, 'Backspace', 'Control');
  await hasClosed(popup);
  await expect.poll(async () => (await shownIdentity(page)).role).toBeUndefined();
  expect(switchesBack()).toBe(2);
});

it('keys lead back from the menu, and from anywhere, also to the previous role', async () => {
  const page = await inRole('payments-prod');
  await openMenu(page, 'payments-prod');
  await findMenuRow(page, 'payments-prod');
  await pressKey(page, 'Backspace', 'Control');
  await findMenuButton(page);
  await openMenu(page);
  await (await findMenuRow(page, 'orders-dev')).click();
  await findMenuButton(page, 'orders-dev');

  await pressCommand('previous-role');
  await findMenuButton(page, 'payments-prod');
  await pressCommand();
  await findMenuButton(page);
  await expect.poll(async () => (await shownIdentity(page)).role).toBeUndefined();
  expect(switchesBack()).toBe(2);
});

it('before production a row, and the page at a key, asks first: one request follows the second Enter, or a yes', async () => {
  await hatrack.save(TEAM_CONFIG, { askProduction: true, productionNames: '*-prod' });
  const page = await hatrack.signIn('alice');
  const sent = () => hatrack.emulator.control.switches().length;
  const popup = await hatrack.chromium.openPopup(page);
  await findRow(popup, 'payments-prod');
  await typeText(popup, 'payments-prod');
  await pressKey(popup, 'Enter');
  await findRow(popup, 'Work in production as payments-prod?');
  await pressKey(popup, 'Escape');
  await (await findRow(popup, 'payments-prod')).click({ count: 2 });
  await findRow(popup, 'Work in production as payments-prod?');
  await screenshot(popup, 'ask-before-production');
  expect(await violations(popup)).toEqual([]);
  expect(sent()).toBe(0);
  await pressKey(popup, 'Enter');
  await hasClosed(popup);
  await findMenuButton(page, 'payments-prod');

  await choose(await hatrack.chromium.openPopup(page), 'orders-dev');
  await findMenuButton(page, 'orders-dev');
  await pressCommand('previous-role');
  await findByRole(page, 'button', 'Yes, switch');
  await screenshot(page, 'ask-before-production-in-page');
  expect(sent()).toBe(2);
  await pressInPanel(page, 'Yes, switch');
  await findMenuButton(page, 'payments-prod');
  expect(sent()).toBe(3);
});

it('marks its icon when the key did not lead back, until the popup has said why', async () => {
  const page = await inRole('payments-dev');
  const tabId = await pressCommand();
  await waitUntil('it led back', async () => (await shownIdentity(page)).role === undefined);
  await expect.poll(() => iconOf(tabId)).toEqual(['', 'Hatrack']);

  await choose(await hatrack.chromium.openPopup(page), 'payments-dev');
  await waitUntil('the header shows the role', async () => (await shownIdentity(page)).role !== undefined);
  const label = ' ,payments-dev · 1111-2222-0001 · Hatrack';
  await waitUntil('the icon names the role', async () => (await iconOf(tabId)).join() === label);
  hatrack.emulator.control.endSessions();
  await pressCommand();
  await waitUntil('the icon is marked', async () => (await iconOf(tabId))[0] === '!');
  await expect.poll(() => iconOf(tabId)).toEqual(['!', 'Hatrack couldn’t switch back. Click to see why.']);
  const popup = await hatrack.chromium.openPopup(page);
  await expect.poll(() => textOf(popup, 'alert')).toContain('Couldn’t switch back');
  await waitUntil('the icon is as before', async () => (await iconOf(tabId)).join() === ',Hatrack');
});
