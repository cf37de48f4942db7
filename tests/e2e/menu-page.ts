import type { ElementHandle, Page } from 'puppeteer-core';
import { findByRole } from './browser/find-by-role.ts';
import { waitUntil } from './browser/wait-until.ts';

/** The menu's button in a console page, by what it says: the role, or none. In Chromium: its root is closed. */
export function findMenuButton(page: Page, label = 'Roles'): Promise<ElementHandle> {
  return findByRole(page, 'button', `${label} – Hatrack`);
}

/** Clicks the button and waits until the search has the focus. */
export async function openMenu(page: Page, label?: string): Promise<ElementHandle> {
  await (await findMenuButton(page, label)).click();
  return findSearch(page);
}

/** The menu's search field, once it is there. */
export function findSearch(page: Page): Promise<ElementHandle> {
  return findByRole(page, 'combobox');
}

/** Names of the roles whose rows are in the DOM, from top to bottom; switching back is none. */
export async function menuRows(page: Page): Promise<string[]> {
  const search = await findSearch(page);
  return search.evaluate(field => {
    const root = field.getRootNode() as ShadowRoot;
    return [...root.querySelectorAll('[role=option]:not(.back)')]
      .map(row => ({
        place: Number(row.getAttribute('aria-posinset')),
        name: row.querySelector('[title]')?.getAttribute('title') ?? '',
      }))
      .sort((one, other) => one.place - other.place)
      .map(({ name }) => name);
  });
}

/** How many roles the menu lists, in the DOM or not, as its rows say. */
export async function menuSize(page: Page): Promise<number> {
  const search = await findSearch(page);
  return search.evaluate(field => {
    const root = field.getRootNode() as ShadowRoot;
    return Number(root.querySelector('[role=option]')?.getAttribute('aria-setsize'));
  });
}

export async function menuRowsAre(page: Page, ...names: readonly string[]): Promise<void> {
  await waitUntil(`the menu lists ${names.join(', ')}`, async () => (await menuRows(page)).join() === names.join());
}

/** The row of a role, once it is there. */
export function findMenuRow(page: Page, name: string): Promise<ElementHandle> {
  return waitUntil(`the menu has a row ${name}`, async () => {
    const rows = await page.$$('aria/[role="option"]');
    const names = await Promise.all(
      rows.map(row => row.evaluate(each => each.querySelector('[title]')?.getAttribute('title'))),
    );
    return rows[names.indexOf(name)];
  });
}

/** Waits until the list is gone from the page. */
export async function menuIsClosed(page: Page): Promise<void> {
  await waitUntil('the menu is closed', async () => (await page.$('aria/[role="combobox"]')) === null);
}
