import type { Page } from 'puppeteer-core';
import { findByRole } from './browser/find-by-role.ts';
import { waitUntil } from './browser/wait-until.ts';
import { clickButton } from './popup-page.ts';

/** Waits until the page says this somewhere. */
export async function says(options: Page, text: string): Promise<void> {
  await waitUntil(`the page says “${text}”`, () =>
    options.evaluate(wanted => document.body.textContent?.includes(wanted), text),
  );
}

/** Opens the import, pastes a text, and goes on. */
export async function bring(options: Page, text: string): Promise<void> {
  await clickButton(options, 'Import…');
  await retry(options, text);
}

/** Pastes another text where the import asks for one. */
export async function retry(options: Page, text: string): Promise<void> {
  const field = await findByRole(options, 'textbox', 'Or paste it here');
  await field.evaluate((element, pasted) => {
    (element as HTMLTextAreaElement).select();
    document.execCommand('insertText', false, pasted);
  }, text);
  await clickButton(options, 'Next');
}

/** Waits until the dialog has closed. */
export async function dialogIsClosed(options: Page): Promise<void> {
  await waitUntil('the dialog has closed', async () => (await options.$('dialog')) === null);
}
