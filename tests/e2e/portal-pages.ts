import type { Page } from 'puppeteer-core';
import { waitUntil } from './browser/wait-until.ts';
import { shownIdentity } from './console-header.ts';
import { findRow } from './popup-page.ts';

/** Waits until a tab shows the console of an account. */
export async function isIn(page: Page, account: string): Promise<void> {
  const shown = account.replace(/(\d{4})(?=\d)/g, '$1-');
  await waitUntil(`the tab works in ${account}`, async () => {
    if (!/\.console\.(aws\.amazon\.com|amazonaws)/.test(page.url())) return false;
    return (await shownIdentity(page).catch(() => undefined))?.account.includes(shown);
  });
}

/** Whether a row of the popup carries a mark. */
export function hasMark(popup: Page, name: string, mark: string): Promise<boolean> {
  return findRow(popup, name).then(row =>
    row.evaluate((each, text) => each.textContent?.includes(text) ?? false, mark),
  );
}
