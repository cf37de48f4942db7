import type { Page } from 'puppeteer-core';
import type { Browser } from 'webextension-polyfill';
import { createEmulator, type Emulator } from '../emulator/emulator.ts';
import { builtExtension } from './browser/extension.ts';
import { type Chromium, launchChromium } from './browser/launch-chromium.ts';
import { mayClose } from './browser/may-close.ts';
import { shareInWorker } from './browser/share-in-worker.ts';

/** As pages of the extension know it. */
declare const chrome: Browser;

export interface SharedHatrack {
  readonly emulator: Emulator;
  readonly chromium: Chromium;
  /** A page of the extension's that no test sees. */
  readonly barePage: Page;
  /** A page of the console's site that neither a test nor Hatrack sees: it keeps the process that all its pages share. */
  readonly parkedPage: Page;
}

/** Chromium with Hatrack and a console, as after an install: all files of a worker share the one. */
export const freshHatrack = shareInWorker<SharedHatrack, string>({
  async launch() {
    const emulator = await createEmulator({ variants: { 'header-delay': 30 } });
    // A process for each tab would cost a quarter of what it takes to sign in.
    const args = ['--process-per-site'];
    const chromium = await launchChromium({ emulator, extensionDir: builtExtension.chromium, args });
    const parkedPage = await chromium.newConsolePage('https://parked.signin.aws.amazon.com/');
    emulator.control.reset();
    return { emulator, chromium, barePage: await chromium.openBarePage(), parkedPage };
  },
  close: ({ emulator, chromium }) => Promise.all([chromium.close(), emulator.close()]),
  /** Takes back what tests may do: pages, cookies, the background and what it was at, what is stored, the console. */
  async reset({ emulator, chromium, barePage, parkedPage }) {
    const { browser } = chromium;
    const own = browser.defaultBrowserContext();
    const testPages = async () => (await browser.pages()).filter(page => page !== barePage && page !== parkedPage);
    await Promise.all(browser.browserContexts().map(context => (context === own ? undefined : context.close())));
    await own.clearPermissionOverrides();
    // A switch that a test did not wait for opens a tab when the others are closed.
    do {
      await Promise.all((await testPages()).map(page => mayClose(page, () => page.close())));
      await browser.deleteCookie(...(await browser.cookies()));
      await barePage.evaluate(async () => {
        await chrome.alarms.clearAll();
        // Wakes the background, which by then has heard all that the pages said.
        await chrome.runtime.sendMessage({}).catch(() => undefined);
      });
      await chromium.stopWorker();
    } while ((await testPages()).length > 0);
    await barePage.evaluate(async () => {
      const { local, session, sync } = chrome.storage;
      // Each clearing wakes the background, which would bring back from the one what is gone from the other.
      // There is no room for it where a test has filled the storage.
      await local.set({ 'sync.on': false }).catch(() => local.clear());
      // Chromium counts what is written there.
      if (Object.keys(await sync.get()).length > 0) await sync.clear();
      await Promise.all([local.clear(), session.clear()]);
      // The background may have set this before or after: it was loaded long ago.
      await session.set({ wasStarted: true });
    });
    emulator.control.reset();
  },
  read: ({ barePage }) => barePage.evaluate(async () => JSON.stringify(await chrome.permissions.getAll())),
});
