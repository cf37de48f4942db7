import type { ElementHandle, Page } from 'puppeteer-core';
import { waitUntil } from './wait-until.ts';

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
  | 'menu'
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
export function findByRole(page: Page, role: AriaRole, name?: string): Promise<ElementHandle> {
  const selector = ariaSelector(role, name);
  // Puppeteer's own wait asks in every frame, which costs 0.4 s of a core each second.
  return waitUntil(`there is a ${role} ${name ?? ''}`, () => page.$(selector));
}

/** All that are there now, in document order. */
export function allByRole(page: Page, role: AriaRole, name?: string): Promise<ElementHandle[]> {
  return page.$$(ariaSelector(role, name));
}

function ariaSelector(role: AriaRole, name?: string): string {
  return `aria/${name === undefined ? '' : `[name=${JSON.stringify(name)}]`}[role="${role}"]`;
}
