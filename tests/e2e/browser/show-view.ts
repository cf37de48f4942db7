import type { Page } from 'puppeteer-core';

/** Leads the options page to one of its views, as its links do. */
export async function showView(options: Page, view: string): Promise<void> {
  await options.evaluate(name => {
    location.hash = `#${name}`;
  }, view);
}
