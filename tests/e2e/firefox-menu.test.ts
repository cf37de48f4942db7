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
import { MOVED, play, TRICKS } from './unseen-tricks.ts';

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
async function textsInside(selector: string): Promise<string[]> {
  return (await inside(selector)).map(({ text }) => text);
}

/** Finds elements in our closed roots: their texts, and where in the page they are. */
function inside(selector: string): Promise<{ text: string; x: number; y: number }[]> {
  return own.evaluate(async wanted => {
    const [tab] = await browser.tabs.query({ url: 'https://*.console.aws.amazon.com/*' });
    const [answer] = await browser.scripting.executeScript({
      target: { tabId: tab?.id ?? 0 },
      args: [wanted],
      func: (...args: unknown[]) => {
        type Opened = Element & { readonly openOrClosedShadowRoot?: ShadowRoot };
        const hosts: Opened[] = [...document.querySelectorAll('[data-hatrack]')];
        return hosts.flatMap(host =>
          [...(host.openOrClosedShadowRoot?.querySelectorAll(String(args[0])) ?? [])].map(found => {
            const { x, y, width, height } = found.getBoundingClientRect();
            return { text: found.textContent, x: x + width / 2, y: y + height / 2 };
          }),
        ) as unknown as undefined;
      },
    });
    return answer?.result as unknown as { text: string; x: number; y: number }[];
  }, selector);
}

async function clickButton(): Promise<void> {
  await (await page.waitForSelector('[data-hatrack=button]'))?.click();
}

it('opens from its button, finds what is typed, and switches by Enter', async () => {
  await clickButton();
  await waitUntil('the menu lists the roles', async () => (await textsInside('[role=option]')).length === 3);
  await typeText(page, 'payments-prod');
  await waitUntil('the menu has found one', async () => (await textsInside('[role=option]')).length === 1);
  await pressKey(page, 'Enter');
  await waitUntil('the header names the role', async () => (await shownIdentity(page)).role?.label === 'payments-prod');
  await waitUntil('the button names it, too', async () => (await textsInside('button')).join() === 'payments-prod');
  await waitUntil('the line is seen', () =>
    page.$eval('[data-hatrack=mark]', host => getComputedStyle(host).display === 'block'),
  );
  const want = (settings: object) => own.evaluate(wanted => browser.storage.local.set({ settings: wanted }), settings);
  await want({ pageMark: 'band', pageTitle: true, pageIcon: true });
  await page.waitForSelector('link[rel=icon][href^="data:image/png"]');
  await waitUntil('the title names the role', async () => (await page.title()).startsWith('payments-prod · '));
  await waitUntil(
    'a band does',
    async () => (await textsInside('div > p > span')).join() === 'payments-prod,1111-2222-0003',
  );
  await want({});
  await waitUntil('the icon is the page’s again', async () => (await page.$('link[rel=icon]')) === null);
  expect(hatrack.emulator.control.switches()).toMatchObject([{ status: 302 }]);
});

/** Firefox reports no cover by itself: Hatrack sees the styles of its hosts, and most of what lies over points of the menu. */
const TRIED = [
  'our element is nearly transparent',
  'a filter fades it',
  'the page stands on its head',
  'a cover of the same z lets clicks through',
  'a popover above',
  'a cover over a strip',
  'a cover that is made of our element',
];

it('takes no press where the user does not see it, whatever the page does', async () => {
  const clickOn = async (selector: string): Promise<void> => {
    const [{ x = 0, y = 0 } = {}] = await inside(selector);
    await page.mouse.click(x, y);
  };
  const isRefused = async () => (await textsInside('[role=alert]')).join().includes('Nothing was clicked');
  await clickButton();
  await waitUntil('the menu lists the roles', async () => (await textsInside('[role=option]')).length === 3);
  for (const trick of TRIED) {
    const end = await play(page, TRICKS[trick] ?? MOVED, 'menu');
    await clickOn('[role=option]');
    await waitUntil(`it says that nothing was done: ${trick}`, isRefused);
    await end();
    await waitUntil(`presses count again: ${trick}`, async () => {
      await clickOn('[role=combobox]');
      return !(await isRefused());
    });
    expect([trick, hatrack.emulator.control.switches()]).toEqual([trick, []]);
  }
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
    (await serializedNodes(page, '[data-hatrack=menu]')).includes('isn’t responding'),
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
  await expect.poll(() => page.$$eval('[data-hatrack=button]', found => found.length)).toBe(1);
  const isOpen = (count: number) =>
    waitUntil(`the menu lists ${count}`, async () => (await textsInside('[role=option]')).length === count);
  await clickButton();
  await isOpen(3);
  await clickButton();
  await isOpen(0);
}
