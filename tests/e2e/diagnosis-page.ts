import type { Page } from 'puppeteer-core';
import { waitUntil } from './browser/wait-until.ts';
import { clickButton } from './popup-page.ts';

/** A page that shows nothing is looked at for ten seconds before it counts as silent. */
const PATIENCE = 25_000;

/** Opens the diagnosis from the popup's footer, whatever that calls it. */
export async function openDiagnosis(popup: Page): Promise<void> {
  const button = await popup.waitForSelector('.footer-button');
  await button?.click();
  await popup.waitForSelector('.diagnosis-view .diagnosis');
}

/** Opens every part of the diagnosis, once it is there. */
export async function unfoldDiagnosis(page: Page): Promise<void> {
  await page.waitForSelector('.diagnosis details');
  await page.$$eval('.diagnosis details', parts => {
    for (const part of parts) part.open = true;
  });
}

/** Titles of what is off, as the user reads them, the worst first. */
export function findings(page: Page): Promise<string[]> {
  return page.$$eval('.finding h2', titles => titles.map(({ textContent }) => textContent ?? ''));
}

/** Waits until this is among what is off, and gives all that is said of it. */
export function findingOf(page: Page, title: string): Promise<string> {
  return waitUntil(
    `the diagnosis says ${title}`,
    () =>
      page.$$eval(
        '.finding',
        (cards, wanted) => cards.map(({ textContent }) => textContent ?? '').find(shown => shown.includes(wanted)),
        title,
      ),
    PATIENCE,
  );
}

/** The report, as the button copies it. */
export async function copyReport(popup: Page): Promise<string> {
  // For a URL of an extension, Node knows no origin.
  const [origin = ''] = /^[\w-]+:\/\/[^/]+/.exec(popup.url()) ?? [];
  await popup.browser().defaultBrowserContext().overridePermissions(origin, ['clipboard-read']);
  await popup.evaluate(() => navigator.clipboard.writeText(''));
  await clickButton(popup, 'Copy report');
  return waitUntil('the report is copied', async () => {
    const copied = await popup.evaluate(() => navigator.clipboard.readText());
    return copied === '' ? undefined : copied;
  });
}
