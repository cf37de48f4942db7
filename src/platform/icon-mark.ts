import browser from 'webextension-polyfill';
import { text } from './i18n.ts';

/** `--wrong` of the screens, in light. */
const COLOR = '#b42318';

/**
 * Marks the extension's icon for a tab, and says why where the pointer rests on it. Browsers take the mark away when the
 * tab goes to another page. A tab that is gone needs none.
 */
export async function markIcon(tabId: number, why: string): Promise<void> {
  await setIcon(tabId, '!', why);
}

/** Takes the mark away. */
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
