import type { Browser, Page } from 'puppeteer-core';
import { waitUntil } from './wait-until.ts';

/** Closes the page that Hatrack opens for a newcomer, once it is there: no test that does not look for it meets it. */
export async function closeWelcome(browser: Browser): Promise<void> {
  const page = await waitUntil('Hatrack welcomes a newcomer', async () => (await welcomePages(browser))[0]);
  await page.close();
}

/** Pages that welcome a newcomer, in Chromium. */
export async function welcomePages(browser: Browser): Promise<Page[]> {
  return (await browser.pages()).filter(page => page.url().endsWith('#welcome'));
}
