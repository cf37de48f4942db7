import type { Page } from 'puppeteer-core';
import { waitUntil } from './browser/wait-until.ts';

interface ConsoleWindow {
  readonly ConsoleNavService?: { readonly AccountInfo: { readonly roleDisplayNameUser?: string } };
}
declare const window: ConsoleWindow;

/** Waits for a console page at this address, header and all, and answers the role that it shows. */
export function roleShownAt(page: Page, url: string): Promise<string> {
  return waitUntil(`the console stands at ${url}`, async () => {
    const shown = await page.evaluate(() => window.ConsoleNavService?.AccountInfo);
    return page.url() === url && shown && (shown.roleDisplayNameUser ?? 'none');
  });
}
