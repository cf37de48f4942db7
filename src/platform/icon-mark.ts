import browser from 'webextension-polyfill';

import { text } from './i18n.ts';

/** The color `--wrong` of the light theme. */
const COLOR = '#b42318';

/** Whether the user has put the icon on the toolbar, out of the browser's menu of extensions. */
export async function isOnToolbar(): Promise<boolean> {
  return (await browser.action.getUserSettings()).isOnToolbar ?? false;
}

/**
 * Marks the extension's icon for a tab, with the reason as its title. Browsers remove the mark when the tab goes to another
 * page. Does nothing if the tab is gone.
 */
export async function markIcon(tabId: number, why: string): Promise<void> {
  await setIcon(tabId, '!', why);
}

/** Removes the mark. */
export async function unmarkIcon(tabId: number): Promise<void> {
  await setIcon(tabId, '', text('extensionName'));
}

async function setIcon(tabId: number, mark: string, title: string): Promise<void> {
  try {
    const { action } = browser;
    await Promise.all([
      action.setBadgeText({ tabId, text: mark }),
      action.setTitle({ tabId, title }),
      ...(mark === '' ? [] : [action.setBadgeBackgroundColor({ tabId, color: COLOR })]),
    ]);
  } catch {
    // The tab was closed meanwhile.
  }
}
