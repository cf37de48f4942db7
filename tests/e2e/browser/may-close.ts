import type { Page } from 'puppeteer-core';

/** Does something that may close its page, as choosing a role closes the popup: what is cut short by that is no failure. */
export async function mayClose(page: Page, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!page.isClosed() && !isCutShort(error)) throw error;
  }
}

/** Puppeteer reports that a page went away before it reports that the page is closed, and keeps the classes to itself. */
function isCutShort(error: unknown): boolean {
  return (
    error instanceof Error && (error.name === 'TargetCloseError' || error.message.includes('No target with given id'))
  );
}
