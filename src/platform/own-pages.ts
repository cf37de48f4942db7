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

/** The page that welcomes who has just installed Hatrack. */
export const WELCOME = 'src/options/options.html#welcome';

/** Whether the company's policy has installed this extension, and not the user. */
export async function isInstalledByPolicy(): Promise<boolean> {
  return (await browser.management.getSelf()).installType === 'admin';
}

/** @param callback hears whether this is the install; else it is an update, of the extension or of the browser */
export function onInstalledOrUpdated(callback: (isInstall: boolean) => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => callback(reason === 'install'));
}

/** The id by which other extensions and policies know this one. */
export function ownId(): string {
  return browser.runtime.id;
}
