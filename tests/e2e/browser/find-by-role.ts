import type { ElementHandle, Page } from 'puppeteer-core';
import { TIMEOUT_MS } from './wait-until.ts';

/** ARIA roles, as `aria/` selectors take them. */
export type AriaRole =
  | 'alert'
  | 'button'
  | 'checkbox'
  | 'combobox'
  | 'dialog'
  | 'heading'
  | 'img'
  | 'link'
  | 'list'
  | 'listbox'
  | 'listitem'
  | 'menuitem'
  | 'meter'
  | 'option'
  | 'radio'
  | 'searchbox'
  | 'status'
  | 'switch'
  | 'tab'
  | 'textbox';

/**
 * Waits for the element that assistive technology knows by this role and whole accessible name; closed shadow roots included in Chromium.
 * Without a name: the first of that role.
 */
export async function findByRole(page: Page, role: AriaRole, name?: string): Promise<ElementHandle> {
  const found = await page.waitForSelector(ariaSelector(role, name), { timeout: TIMEOUT_MS });
  if (!found) throw new Error(`No ${role} ${name ?? ''}`);
  return found;
}

/** All that are there now, in document order. */
export function allByRole(page: Page, role: AriaRole, name?: string): Promise<ElementHandle[]> {
  return page.$$(ariaSelector(role, name));
}

function ariaSelector(role: AriaRole, name?: string): string {
  return `aria/${name === undefined ? '' : `[name=${JSON.stringify(name)}]`}[role="${role}"]`;
}
