import browser from 'webextension-polyfill';

/**
 * In a content script: whether its extension is still there. In Chromium the script of an extension that was reloaded,
 * updated or disabled lives on without it.
 */
export function isAlive(): boolean {
  try {
    return browser.runtime.id !== undefined;
  } catch {
    return false;
  }
}
