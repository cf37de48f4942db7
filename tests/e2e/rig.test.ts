import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { axeViolations } from './browser/axe-violations.ts';
import { type BareConsole, createBareConsole } from './browser/bare-console.ts';
import { builtExtension, CHROMIUM_ID } from './browser/extension.ts';
import { findByRole } from './browser/find-by-role.ts';
import { pressKey, typeText } from './browser/keyboard.ts';
import { type Chromium, launchChromium } from './browser/launch-chromium.ts';
import { type Firefox, launchFirefox } from './browser/launch-firefox.ts';

/** As the pages know them. */
declare const chrome: Browser;
declare const browser: Browser;

const HOME = 'https://us-east-1.console.aws.amazon.com/console/home?region=us-east-1';

let emulator: BareConsole;
beforeAll(async () => {
  emulator = await createBareConsole();
});
afterAll(() => emulator.close());

describe('the rig for Chromium', () => {
  let chromium: Chromium;
  beforeAll(async () => {
    chromium = await launchChromium({
      emulator,
      extensionDir: builtExtension.chromium,
      lang: 'ja',
      colorScheme: 'dark',
    });
  });
  afterAll(() => chromium?.close());

  it('loads the extension with the id of its key', () => {
    expect(chromium.extensionId).toBe(CHROMIUM_ID);
  });

  it('reaches the local console by the real host names', async () => {
    const page = await chromium.newConsolePage(HOME);
    expect(page.url()).toBe(HOME);
    expect(await page.evaluate(() => isSecureContext)).toBe(true);
    await page.close();
  });

  it('reaches no host but the console', async () => {
    await expect(chromium.newConsolePage('https://example.com/')).rejects.toThrow('ERR_NAME_NOT_RESOLVED');
  });

  it('opens the real popup again and again over a page of the console', async () => {
    const page = await chromium.newConsolePage(HOME);
    for (const _ of ['first', 'second']) {
      const popup = await chromium.openPopup(page);
      expect(new URL(popup.url()).pathname).toBe('/src/popup/popup.html');
      expect(await popup.evaluate(() => chrome.tabs.getCurrent())).toBeUndefined();
      const [asked] = await popup.evaluate(() => chrome.tabs.query({ active: true, currentWindow: true }));
      expect(asked?.url).toBe(HOME);
      await popup.close();
    }
  });

  it('speaks the language and shows the colors it was asked for', async () => {
    const options = await chromium.openOptions();
    expect(await options.evaluate(() => chrome.i18n.getUILanguage())).toBe('ja');
    expect(await options.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
  });

  it('runs code in the background worker', async () => {
    const worker = await chromium.worker();
    expect(await worker.evaluate(() => chrome.runtime.id)).toBe(CHROMIUM_ID);
  });

  it('finds by role, types, presses keys, and asks axe', async () => {
    const page = await chromium.newConsolePage(HOME);
    await page.evaluate(() => {
      document.body.innerHTML = '<label>Filter <input></label><img src="data:,">';
    });
    const field = await findByRole(page, 'textbox', 'Filter');
    await field.focus();
    await typeText(page, 'prod');
    await pressKey(page, 'a', 'Control');
    await typeText(page, 'stage');
    expect(await page.$eval('input', input => input.value)).toBe('stage');
    expect(await axeViolations(page)).toContainEqual('image-alt: img');
    await page.close();
  });
});

describe('the rig for Firefox', () => {
  let firefox: Firefox;
  beforeAll(async () => {
    firefox = await launchFirefox({ emulator, extensionDir: builtExtension.firefox, colorScheme: 'dark' });
  });
  afterAll(() => firefox?.close());

  it('reaches the local console by the real host names', async () => {
    const page = await firefox.newConsolePage(HOME);
    expect(page.url()).toBe(HOME);
    expect(await page.evaluate(() => isSecureContext)).toBe(true);
  });

  it('opens our pages at the pinned id and runs code in them', async () => {
    for (const page of [await firefox.openPopup(), await firefox.openOptions()]) {
      expect(await page.evaluate(() => location.origin)).toBe(firefox.origin);
      const stored = await page.evaluate(async () => {
        await browser.storage.local.set({ rig: 1 });
        return browser.storage.local.get('rig');
      });
      expect(stored).toEqual({ rig: 1 });
      expect(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
      await page.close();
    }
  });
});
