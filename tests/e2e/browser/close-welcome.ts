import type { Browser } from 'puppeteer-core';
import { waitUntil } from './wait-until.ts';

/** Closes the page that Hatrack opens for a newcomer, once it is there: no test that does not look for it meets it. */
export async function closeWelcome(browser: Browser): Promise<void> {
  // Firefox names no address of a page that an extension opened: the page is asked.
  const page = await waitUntil('Hatrack welcomes a newcomer', async () => {
    const pages = await browser.pages();
    const hashes = await Promise.all(pages.map(page => page.evaluate(() => location.hash)));
    return pages.find((_, index) => hashes[index] === '#welcome');
  });
  await page.close();
}
