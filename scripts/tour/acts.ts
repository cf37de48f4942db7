import type { Page } from 'puppeteer-core';
import { pasteConfig as pasteInEditor, retype as retypeInEditor } from '../../tests/e2e/browser/config-editor.ts';
import { type AriaRole, findByRole } from '../../tests/e2e/browser/find-by-role.ts';
import { pressKey } from '../../tests/e2e/browser/keyboard.ts';
import { waitUntil } from '../../tests/e2e/browser/wait-until.ts';
import type { Visitor } from './visitor.ts';

/** Waits until the page shows this text. */
export async function seeText(page: Page, text: string): Promise<void> {
  await waitUntil(`the page shows “${text}”`, () =>
    page.evaluate(wanted => document.body.textContent.includes(wanted), text),
  );
}

export async function click(page: Page, role: AriaRole, name: string): Promise<void> {
  await (await findByRole(page, role, name)).click();
}

/** Replaces what the search field holds, and waits until this role is the chosen row. */
export async function search(popup: Page, query: string, firstRole: string): Promise<void> {
  await (await findByRole(popup, 'combobox')).focus();
  await pressKey(popup, 'a', 'Control');
  await popup.keyboard.type(query);
  await waitUntil(`“${query}” finds ${firstRole} first`, () =>
    popup.evaluate(
      wanted => document.querySelector('[role=option][aria-selected=true]')?.textContent?.startsWith(wanted),
      firstRole,
    ),
  );
}

export async function clearSearch(popup: Page): Promise<void> {
  const field = await findByRole(popup, 'combobox');
  await field.press('Escape');
}

/** Finds a role by its name and gives it a star. */
export async function addFavorite(popup: Page, words: Visitor['words'], role: string): Promise<void> {
  await search(popup, role, role);
  await click(popup, 'button', words('addFavorite'));
  await findByRole(popup, 'button', words('removeFavorite'));
  await popup.mouse.move(0, 0);
}

/** Enter on the chosen row. The popup may be gone before the key is up again. */
export async function choose(popup: Page): Promise<void> {
  await popup.keyboard.down('Enter');
}

/** Waits until the popup has closed itself and the console's header says this. */
export async function seeArrival({ console: page }: Visitor, popup: Page, label: string): Promise<void> {
  await waitUntil('the popup closes', () => popup.isClosed());
  await waitUntil(`the console's header says “${label}”`, () =>
    page.evaluate(wanted => document.querySelector('header')?.textContent.includes(wanted), label),
  );
}

/** Pastes into the options page's text, in place of what it held. */
export function pasteConfig(options: Page, words: Visitor['words'], text: string): Promise<void> {
  return pasteInEditor(options, text, words('optionsTextLabel'));
}

/** Replaces a stretch of the text by typing, and goes there. */
export function retype(options: Page, words: Visitor['words'], before: string, after: string): Promise<void> {
  return retypeInEditor(options, before, after, words('optionsTextLabel'));
}

/** The list that opens while one types: in a picture it would hide the lines below. */
export async function closeCompletions(options: Page): Promise<void> {
  await options.waitForSelector('.cm-tooltip-autocomplete');
  await pressKey(options, 'Escape');
  await options.waitForSelector('.cm-tooltip-autocomplete', { hidden: true });
}

export async function save(options: Page): Promise<void> {
  await pressKey(options, 's', 'Control');
}
