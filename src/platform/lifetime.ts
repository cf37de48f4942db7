import browser from 'webextension-polyfill';

/**
 * In a content script: whether the extension that it came from is still there. In Chromium the script of one that was
 * reloaded, updated or disabled lives on, cut off from it.
 */
export function isAlive(): boolean {
  try {
    return browser.runtime.id !== undefined;
  } catch {
    return false;
  }
}
