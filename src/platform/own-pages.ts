import browser from 'webextension-polyfill';

/** Opens the options page, or brings it to the front. */
export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

/** Absolute address of a page that ships with the extension. */
export function ownUrl(path: string): string {
  return browser.runtime.getURL(path);
}

export function onInstalledOrUpdated(callback: () => void): void {
  browser.runtime.onInstalled.addListener(callback);
}
