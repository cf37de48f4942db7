import type { Page } from 'puppeteer-core';
import { allByRole, findByRole } from './browser/find-by-role.ts';
import { waitUntil } from './browser/wait-until.ts';

/** Presses a button of Hatrack's panel in the page until the press counts: a panel that has just been drawn refuses presses. */
export async function pressInPanel(page: Page, name: string): Promise<void> {
  await findByRole(page, 'button', name);
  await waitUntil(`a press of ${name} counts`, async () => {
    const [button] = await allByRole(page, 'button', name);
    if (!button || (await button.evaluate(each => each.matches(':disabled')))) return true;
    await button.click();
    return false;
  });
}
