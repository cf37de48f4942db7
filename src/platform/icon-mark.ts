import browser from 'webextension-polyfill';

import { text } from './i18n.ts';
import { askContent } from './messages.ts';

/** What the extension's icon shows for a tab. */
export interface IconLabel {
  readonly title: string;
  /** Four characters at most. A blank alone is a patch of the color. */
  readonly badge: string;
  /** Of the badge: `rrggbb`. */
  readonly color: string;
  /** Of its text, in CSS. */
  readonly ink: string;
}

const MARK = '!';

/** The color `--wrong` of the light theme. */
const MARKED = { badge: MARK, color: 'b42318', ink: '#fff' };

/** Whether the user has put the icon on the toolbar, out of the browser's menu of extensions. */
export async function isOnToolbar(): Promise<boolean> {
  return (await browser.action.getUserSettings()).isOnToolbar ?? false;
}

/**
 * Marks the extension's icon for a tab, with the reason as its title. Browsers remove mark and label when the tab goes to
 * another page. Does nothing if the tab is gone.
 */
export async function markIcon(tabId: number, why: string): Promise<void> {
  await setIcon(tabId, { ...MARKED, title: why });
}

/**
 * Removes the mark, if there is one, and lets the tab's page ask for its label again.
 * @param why removes only a mark that has this reason
 */
export async function unmarkIcon(tabId: number, why?: string): Promise<void> {
  if (!(await isMarked(tabId))) return;
  if (why !== undefined && (await browser.action.getTitle({ tabId })) !== why) return;
  await setIcon(tabId, undefined);
  // Pages without Hatrack's script have no label.
  await askContent(tabId, 'showRole').catch(() => undefined);
}

/** Shows on the icon what a tab works as; without a label, what it shows for every tab. A mark stays. */
export async function labelIcon(tabId: number, label: IconLabel | undefined): Promise<void> {
  if (!(await isMarked(tabId))) await setIcon(tabId, label);
}

/** Whether a tab's icon has a mark. */
export async function isMarked(tabId: number): Promise<boolean> {
  return (await browser.action.getBadgeText({ tabId }).catch(() => '')) === MARK;
}

async function setIcon(tabId: number, label: IconLabel | undefined): Promise<void> {
  try {
    const { action } = browser;
    await Promise.all([
      action.setBadgeText({ tabId, text: label?.badge ?? '' }),
      action.setTitle({ tabId, title: label?.title ?? text('extensionName') }),
      ...(label
        ? [
            action.setBadgeBackgroundColor({ tabId, color: `#${label.color}` }),
            action.setBadgeTextColor({ tabId, color: label.ink }),
          ]
        : []),
    ]);
  } catch {
    // The tab was closed meanwhile.
  }
}
