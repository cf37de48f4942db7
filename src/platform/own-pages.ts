import browser from 'webextension-polyfill';

/** Opens the options page, or brings it to the front. */
export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

/** Absolute address of a page that ships with the extension. */
export function ownUrl(path: string): string {
  return browser.runtime.getURL(path);
}

/** Calls back when the browser starts, but not when only the worker starts. */
export function onBrowserStart(callback: () => void): void {
  browser.runtime.onStartup.addListener(callback);
}

export function onInstalledOrUpdated(callback: () => void): void {
  browser.runtime.onInstalled.addListener(callback);
}

/** The id by which other extensions and policies know this one. */
export function ownId(): string {
  return browser.runtime.id;
}
