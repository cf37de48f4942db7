import type { Browser, Page } from 'puppeteer-core';
import { inTime } from '../../../src/core/in-time.ts';
import { waitUntil } from './wait-until.ts';

/** ms; Firefox lists a page of an extension that was removed, and never answers for it. */
const ANSWER_MS = 500;

/** Closes the page that Hatrack opens for a newcomer, once it is there: no test that does not look for it meets it. */
export async function closeWelcome(browser: Browser): Promise<void> {
  const page = await waitUntil('Hatrack welcomes a newcomer', async () => (await welcomePages(browser))[0]);
  await page.close();
}

/** Pages that welcome a newcomer. */
export async function welcomePages(browser: Browser): Promise<Page[]> {
  const pages = await browser.pages();
  const hashes = await Promise.all(pages.map(hashOf));
  return pages.filter((_, index) => hashes[index] === '#welcome');
}

/** Firefox names no address of a page that an extension opened: the page is asked. */
function hashOf(page: Page): Promise<string | undefined> {
  return inTime(
    page.evaluate(() => location.hash),
    ANSWER_MS,
  ).catch(() => undefined);
}
