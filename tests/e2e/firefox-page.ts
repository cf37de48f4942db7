import type { BrowserContext, Page } from 'puppeteer-core';
import { findByRole } from './browser/find-by-role.ts';
import { pressKey, typeText } from './browser/keyboard.ts';
import { waitUntil } from './browser/wait-until.ts';

/** Whether a page of ours closed itself. Firefox sends no event for that, so `isClosed()` stays false. */
export function hasClosed(page: Page): Promise<boolean> {
  return page.evaluate(() => false).catch(error => String(error).includes('no such frame'));
}

export async function closeIfOpen(page: Page): Promise<void> {
  if (!(await hasClosed(page))) await page.close();
}

export function textOf(page: Page): Promise<string> {
  return page.evaluate(() => document.body.textContent);
}

/** Types a role's name once there are rows, and presses Enter. */
export async function choose(popup: Page, name: string): Promise<void> {
  await findByRole(popup, 'option');
  await typeText(popup, name);
  await pressKey(popup, 'Enter');
}

/** The tab of an account's session. */
export function sessionIn(context: BrowserContext, account: string): Promise<Page> {
  return waitUntil(`a session of ${account} is open`, async () =>
    (await context.pages()).find(page => new URL(page.url()).host.startsWith(`${account}-`)),
  );
}
