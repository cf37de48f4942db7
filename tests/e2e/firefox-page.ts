import type { Page } from 'puppeteer-core';

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
