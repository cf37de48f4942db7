import type { Page } from 'puppeteer-core';
import type { Browser } from 'webextension-polyfill';
import { askBackground } from './ask-background.ts';

/** As a page of ours knows it, in Firefox and Chromium. */
declare const chrome: Browser;

/** All that Hatrack has stored, in the sync space too, is as after an install; also the mark that a clearing leaves there. */
export async function clearEverything(extensionPage: Page): Promise<void> {
  await askBackground(extensionPage, 'clearEverything');
  await extensionPage.evaluate(() => chrome.storage.sync.clear());
}
