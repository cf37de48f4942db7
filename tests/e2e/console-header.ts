import type { Page } from 'puppeteer-core';
import { waitUntil } from './browser/wait-until.ts';

/** What the console's own header says. */
export interface ShownIdentity {
  readonly account: string;
  /** Absent while nobody has switched. */
  readonly role?: { readonly label: string; readonly color: string };
}

/** Waits for the header, which the console draws late. */
export function shownIdentity(page: Page): Promise<ShownIdentity> {
  return waitUntil('the header of the console is there', () =>
    page.evaluate(() => {
      const account = document.querySelector('[data-testid="account-label"]')?.textContent;
      if (!account) return undefined;
      const role = document.querySelector<HTMLElement>('[data-testid="account-menu-button__background"]');
      return {
        account,
        ...(role && { role: { label: role.textContent ?? '', color: role.style.backgroundColor } }),
      };
    }),
  );
}

/** The role history as the console's cookie has it, newest first: `account/role`. */
export async function shownHistory(page: Page): Promise<string[]> {
  const items = await page.$$eval('#awsc-username-menu-recent-roles form', forms =>
    forms.map(form => {
      const fields = new FormData(form);
      return `${fields.get('account')}/${fields.get('roleName')}`;
    }),
  );
  return items;
}
