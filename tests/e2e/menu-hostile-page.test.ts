import type { Page } from 'puppeteer-core';
import { beforeEach, expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import type { Hostile } from '../emulator/client/hostile-page.ts';
import { findByRole } from './browser/find-by-role.ts';
import { pressKey, typeText } from './browser/keyboard.ts';
import { waitUntil } from './browser/wait-until.ts';
import { shownIdentity } from './console-header.ts';
import { findMenuButton, findMenuRow, menuIsClosed, menuRowsAre, openMenu } from './menu-page.ts';
import { useHatrack } from './signed-in.ts';
import { TEAM_CONFIG } from './team-config.ts';

/** As pages know it, and the pages of the extension. */
declare const hostile: Hostile;
declare const chrome: Browser;

const MINE = ['payments-dev', 'payments-prod', 'orders-dev'] as const;

const hatrack = useHatrack();
let page: Page;

beforeEach(async () => {
  await hatrack.save(TEAM_CONFIG);
  hatrack.emulator.control.setVariant('page-script', 'hostile');
  page = await hatrack.signIn('alice');
});

const heard = () => page.evaluate(() => hostile.heard);
/** Makes a role a favorite, and drags it to the place of another one. */
async function dragOver(name: string, other: string): Promise<void> {
  await (await findMenuRow(page, name)).hover();
  await (await findByRole(page, 'button', 'Add to favorites')).click();
  await (await findMenuRow(page, name)).hover();
  await page.mouse.down();
  await (await findMenuRow(page, other)).hover();
  await page.mouse.up();
}

const requests = () => hatrack.emulator.control.switches().length;

it('a page hears nothing of what is typed, pointed at, pasted and pressed in the list, which hears it all', async () => {
  await (await findMenuButton(page)).click();
  await typeText(page, 'pay');
  await menuRowsAre(page, 'payments-dev', 'payments-prod');
  await pressKey(page, 'ArrowDown');
  await (await findMenuRow(page, 'payments-dev')).hover();
  await page.mouse.wheel({ deltaY: 40 });
  await (await findByRole(page, 'button', 'Add to favorites')).click();
  await findByRole(page, 'button', 'Remove from favorites');
  await (await findByRole(page, 'button', 'More…')).click();
  await findByRole(page, 'menuitem');
  await pressKey(page, 'Escape');
  await pressKey(page, 'a', 'Control');
  await pressKey(page, 'x', 'Control');
  await menuRowsAre(page, 'payments-prod', 'payments-dev', 'orders-dev');
  await dragOver('payments-dev', 'payments-prod');
  await menuRowsAre(page, 'payments-dev', 'payments-prod', 'orders-dev');
  await pressKey(page, 'v', 'Control');
  await menuRowsAre(page, 'payments-dev', 'payments-prod');
  expect(await heard()).toEqual([]);
  await (await findMenuRow(page, 'payments-prod')).click();
  await findMenuButton(page, 'payments-prod');
  expect(requests()).toBe(1);
});

it('a page’s own shortcuts and fields work while the menu is closed, before and after', async () => {
  await page.evaluate(() => {
    document.addEventListener('keydown', ({ key }) => {
      document.title += key;
    });
    document.title = '';
  });
  const typed = () => page.evaluate(() => [document.title, document.querySelector('input')?.value]);
  await page.focus('[type=search]');
  await typeText(page, 'ec2');
  await openMenu(page);
  await typeText(page, 'orders');
  await pressKey(page, 'Escape');
  await pressKey(page, 'Escape');
  await menuIsClosed(page);
  await page.focus('[type=search]');
  await pressKey(page, 'End');
  await typeText(page, 's3');
  await expect.poll(() => typed()).toEqual(['ec2Ends3', 'ec2s3']);
});

it('a page presses nothing by script, reaches no node of the list, nor its root, and finds nothing of it while it is closed', async () => {
  const finds = () => page.evaluate(() => hostile.finds('orders-dev'));
  await findMenuButton(page);
  expect(await finds()).toBe(false);
  await page.evaluate(() => hostile.press());
  await expect.poll(() => page.$('[data-hatrack=menu]')).toBeNull();
  await openMenu(page);
  await menuRowsAre(page, ...MINE);
  await (await findMenuRow(page, 'orders-dev')).hover();
  await expect.poll(() => page.evaluate(() => hostile.reach())).toBe(0);
  await page.evaluate(() => hostile.press());
  await menuRowsAre(page, ...MINE);
  await pressKey(page, 'Escape');
  await menuIsClosed(page);
  expect(await finds()).toBe(false);
  expect(requests()).toBe(0);
});

it('a page’s messages are heard by nobody, and its look-alikes stand in nobody’s way', async () => {
  await page.evaluate(() => {
    hostile.pretend();
    hostile.forge();
  });
  await openMenu(page);
  await menuRowsAre(page, ...MINE);
  await page.evaluate(() => hostile.forge());
  await expect.poll(async () => (await shownIdentity(page)).role).toBeUndefined();
  expect(requests()).toBe(0);
  await pressKey(page, 'Enter');
  await findMenuButton(page, 'payments-dev');
  expect(requests()).toBe(1);
});

it('a page that takes the button away again and again is not hung up by it', async () => {
  await findMenuButton(page);
  await page.evaluate(() => hostile.takeAway());
  await expect
    .poll(() => page.evaluate(() => new Promise(resolve => setTimeout(() => resolve('alive'), 300))))
    .toBe('alive');
});

it('whoever takes over the content script switches no other tab, brings no role, and reads no storage', async () => {
  const other = await hatrack.signIn('alice');
  const bare = await hatrack.chromium.openBarePage();
  const answers = await bare.evaluate(async () => {
    const tabs = await chrome.tabs.query({ url: 'https://*.console.aws.amazon.com/*' });
    const [one, another] = tabs.map(({ id }) => id ?? 0);
    const [injected] = await chrome.scripting.executeScript({
      target: { tabId: one ?? 0 },
      args: [another],
      func: async (...args: unknown[]) => {
        const key = 'aws:111122220001:Admin#made-up';
        const role = { key, name: 'made-up', account: '111122220001', roleName: 'Admin', partition: 'aws' };
        const ask = (hatrack: string, data: unknown): Promise<unknown> =>
          chrome.runtime.sendMessage({ hatrack, data }).catch(String);
        const said = [
          await ask('switchToKey', { tabId: args[0], role, newTab: false }),
          await ask('switchToKey', { tabId: args[0], key, role, newTab: false }),
          await ask('saveConfig', { text: '' }),
          await chrome.storage.local.get(null).then(
            () => 'open',
            () => 'shut',
          ),
          await chrome.storage.local.set({ settings: {} }).then(
            () => 'open',
            () => 'shut',
          ),
        ];
        return said as unknown as undefined;
      },
    });
    return injected?.result as unknown;
  });
  expect(answers).toEqual([
    { error: 'the message switchToKey lacks what it must carry' },
    { value: expect.objectContaining({ outcome: { result: 'failed', why: 'role-gone' } }) },
    null,
    'shut',
    'shut',
  ]);
  await waitUntil('both pages are as they were', async () => {
    const identities = await Promise.all([page, other].map(shownIdentity));
    return identities.every(({ role }) => role === undefined);
  });
  expect(requests()).toBe(0);
});
