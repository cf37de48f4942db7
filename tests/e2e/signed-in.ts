import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import type { Settings } from '../../src/core/settings.ts';
import { createEmulator, type Emulator, type SignInOptions } from '../emulator/emulator.ts';
import { builtExtension } from './browser/extension.ts';
import { type Chromium, launchChromium } from './browser/launch-chromium.ts';
import { saveConfig } from './browser/save-config.ts';
import { shownIdentity } from './console-header.ts';

/** As pages of the extension know it. */
declare const chrome: Browser;

export interface Hatrack {
  readonly emulator: Emulator;
  readonly chromium: Chromium;
  /** Stores a config, as saving in the options page does, and settings. */
  save(config: string, settings?: Partial<Settings>): Promise<void>;
  /** All that is stored, by key. */
  stored(): Promise<Readonly<Record<string, unknown>>>;
  /** Changes stored items behind Hatrack's back; `undefined` removes one. */
  store(items: Readonly<Record<string, unknown>>): Promise<void>;
  /** A new tab where this user is signed in, with the console's header in it. */
  signIn(user: string, options?: SignInOptions): Promise<Page>;
}

/** Chromium with Hatrack and a console of its own for the tests of one file; each test starts as after an install. */
export function useHatrack(): Hatrack {
  let emulator: Emulator;
  let chromium: Chromium;
  beforeAll(async () => {
    emulator = await createEmulator();
    chromium = await launchChromium({ emulator, extensionDir: builtExtension.chromium });
  });
  beforeEach(async () => {
    const { browser } = chromium;
    const blank = await browser.newPage();
    for (const page of await browser.pages()) if (page !== blank) await page.close();
    await browser.deleteCookie(...(await browser.cookies()));
    await inOwnPage(page =>
      page.evaluate(async () => {
        await chrome.storage.local.clear();
        await chrome.storage.session.clear();
      }),
    );
    emulator.control.reset();
  });
  afterAll(async () => {
    await chromium?.close();
    await emulator?.close();
  });

  const inOwnPage = async <T>(use: (page: Page) => Promise<T>): Promise<T> => {
    const page = await chromium.openOptions();
    const answer = await use(page);
    await page.close();
    return answer;
  };
  return {
    get emulator() {
      return emulator;
    },
    get chromium() {
      return chromium;
    },
    save: (config, settings) =>
      inOwnPage(async page => {
        await saveConfig(page, config);
        if (settings) await page.evaluate(changed => chrome.storage.local.set({ settings: changed }), settings);
      }),
    stored: () => inOwnPage(page => page.evaluate(() => chrome.storage.local.get(null))),
    store: items =>
      inOwnPage(async page => {
        const gone = Object.keys(items).filter(key => items[key] === undefined);
        await page.evaluate(
          (changed, keys) => chrome.storage.local.set(changed).then(() => chrome.storage.local.remove(keys)),
          items,
          gone,
        );
      }),
    async signIn(user, options) {
      const page = await chromium.newConsolePage(emulator.signInUrl(user, options));
      await shownIdentity(page);
      return page;
    },
  };
}
