import type { Dialog, Page } from 'puppeteer-core';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { findEditor } from './browser/config-editor.ts';
import { serializedNodes } from './browser/firefox-add-on.ts';
import { pressKey, typeText } from './browser/keyboard.ts';
import { waitUntil } from './browser/wait-until.ts';
import { shownIdentity } from './console-header.ts';
import { useFirefox } from './firefox-hatrack.ts';
import { TEAM_CONFIG } from './team-config.ts';

/** As pages of the extension know it. */
declare const browser: Browser;

const hatrack = useFirefox(TEAM_CONFIG);

/** Scripts of the extension see into closed roots: through this page of it, tests do. */
let own: Page;
let page: Page;

beforeAll(async () => {
  own = await hatrack.firefox.openOptions();
});
beforeEach(async () => {
  hatrack.emulator.control.reset();
  page = await hatrack.firefox.newConsolePage(hatrack.emulator.signInUrl('alice'));
  await shownIdentity(page);
});
afterEach(() => page.close());

/** The texts of the elements in our closed roots that the selector finds. */
function textsInside(selector: string): Promise<string[]> {
  return own.evaluate(async wanted => {
    const [tab] = await browser.tabs.query({ url: 'https://*.console.aws.amazon.com/*' });
    const [answer] = await browser.scripting.executeScript({
      target: { tabId: tab?.id ?? 0 },
      args: [wanted],
      func: (...args: unknown[]) => {
        type Opened = Element & { readonly openOrClosedShadowRoot?: ShadowRoot };
        const hosts: Opened[] = [...document.querySelectorAll('[data-hatrack]')];
        return hosts.flatMap(host =>
          [...(host.openOrClosedShadowRoot?.querySelectorAll(String(args[0])) ?? [])].map(found => found.textContent),
        ) as unknown as undefined;
      },
    });
    return answer?.result as unknown as string[];
  }, selector);
}

async function clickButton(): Promise<void> {
  await (await page.waitForSelector('[data-hatrack=button]'))?.click();
}

it('opens from its button, finds what is typed, and switches by Enter', async () => {
  await clickButton();
  await waitUntil('the menu lists the roles', async () => (await textsInside('[role=option]')).length === 3);
  await typeText(page, 'orders');
  await waitUntil('the menu has found one', async () => (await textsInside('[role=option]')).length === 1);
  await pressKey(page, 'Enter');
  await waitUntil('the header names the role', async () => (await shownIdentity(page)).role?.label === 'orders-dev');
  await waitUntil('the button names it, too', async () => (await textsInside('button')).join() === 'orders-dev');
  expect(hatrack.emulator.control.switches()).toMatchObject([{ status: 302 }]);
});

it('is one, and works, after the extension was reloaded, and disabled and enabled, under an open page', async () => {
  await hasOneThatWorks();
  const button = await page.waitForSelector('[data-hatrack=button]');
  await own.evaluate(() => browser.runtime.reload()).catch(() => undefined);
  // A page of the extension that is opened before is taken away with its predecessor.
  await waitUntil('its successor has a button', async () => !(await button?.evaluate(host => host.isConnected)));
  own = await hatrack.firefox.openOptions();
  await hasOneThatWorks();
  await hatrack.firefox.setEnabled(false);
  await waitUntil('no button is to be seen', async () => (await shownButtons()) === 0);
  await hatrack.firefox.setEnabled(true);
  own = await hatrack.firefox.openOptions();
  await hasOneThatWorks();
});

it('says that Hatrack does not answer while Firefox, turning it off, asks about an unsaved text', async () => {
  own = await hatrack.firefox.openOptions();
  await (await findEditor(own)).focus();
  await typeText(own, '# unsaved');
  const asked = new Promise<Dialog>(resolve => own.once('dialog', resolve));
  const off = hatrack.firefox.setEnabled(false);
  const dialog = await asked;
  await clickButton();
  await waitUntil('the menu says it', async () =>
    (await serializedNodes(page, '[data-hatrack=menu]')).includes('does not answer'),
  );
  await dialog.accept();
  await off;
  await hatrack.firefox.setEnabled(true);
  own = await hatrack.firefox.openOptions();
});

/** An orphan of a dead script stays in the page, unseen, until its successor takes it away. */
function shownButtons(): Promise<number> {
  return page.$$eval(
    '[data-hatrack=button]',
    found => found.filter(host => getComputedStyle(host).display !== 'none').length,
  );
}

async function hasOneThatWorks(): Promise<void> {
  await page.bringToFront();
  await waitUntil('there is one button', async () => (await shownButtons()) === 1);
  expect(await page.$$eval('[data-hatrack=button]', found => found.length)).toBe(1);
  const isOpen = (count: number) =>
    waitUntil(`the menu lists ${count}`, async () => (await textsInside('[role=option]')).length === count);
  await clickButton();
  await isOpen(3);
  await clickButton();
  await isOpen(0);
}
