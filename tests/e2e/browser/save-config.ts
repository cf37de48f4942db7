import type { Page } from 'puppeteer-core';
import type { Browser } from 'webextension-polyfill';

/** As a page of ours knows it, in Firefox and Chromium. */
declare const chrome: Browser;

/** Saves an INI text as the options page would, from any page of the extension; throws what the background threw. */
export async function saveConfig(extensionPage: Page, text: string): Promise<void> {
  const reply = await extensionPage.evaluate(
    (data): Promise<unknown> => chrome.runtime.sendMessage({ hatrack: 'saveConfig', data }),
    { text },
  );
  const saved = typeof reply === 'object' && reply !== null && 'value' in reply;
  if (!saved) throw new Error(`The background did not save the config: ${JSON.stringify(reply)}`);
}

/** Saves an INI text from an options page that is closed again. */
export async function saveFromOptions(browser: { openOptions(): Promise<Page> }, text: string): Promise<void> {
  const options = await browser.openOptions();
  await saveConfig(options, text);
  await options.close();
}
