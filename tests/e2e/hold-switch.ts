import type { HTTPRequest, Page } from 'puppeteer-core';

interface HeldSwitch {
  /** Settles once the page has posted it. */
  readonly sent: Promise<unknown>;
  letGo(): Promise<void>;
}

/** Keeps the page's next switch from reaching sign-in until it is let go, as a slow network would. */
export async function holdSwitch(page: Page): Promise<HeldSwitch> {
  await page.setRequestInterception(true);
  const held = new Promise<HTTPRequest>(resolve => {
    page.on('request', request => {
      if (request.method() === 'POST' && request.url().endsWith('/switchrole')) resolve(request);
      else void request.continue();
    });
  });
  return {
    sent: held,
    letGo: async () => (await held).continue(),
  };
}
