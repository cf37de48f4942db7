import type { Page } from 'puppeteer-core';
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
export async function star(popup: Page, words: Visitor['words'], role: string): Promise<void> {
  await search(popup, role, role);
  await click(popup, 'button', words('star'));
  await findByRole(popup, 'button', words('unstar'));
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
export async function pasteConfig(options: Page, words: Visitor['words'], text: string): Promise<void> {
  const field = await findByRole(options, 'textbox', words('optionsTextLabel'));
  await field.focus();
  await pressKey(options, 'a', 'Control');
  await options.keyboard.sendCharacter(text);
}

/** Replaces a stretch of the text by typing, and goes there. */
export async function retype(options: Page, words: Visitor['words'], before: string, after: string): Promise<void> {
  const field = await findByRole(options, 'textbox', words('optionsTextLabel'));
  await field.evaluate((element, wanted) => {
    if (!(element instanceof HTMLTextAreaElement)) throw new Error('The text is no text area.');
    const start = element.value.indexOf(wanted);
    element.focus();
    element.setSelectionRange(start, start + wanted.length);
    element.scrollTop = 0;
  }, before);
  await options.keyboard.type(after);
}

export async function save(options: Page): Promise<void> {
  await pressKey(options, 's', 'Control');
}
