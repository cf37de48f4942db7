import type { ElementHandle, Page } from 'puppeteer-core';
import { findByRole } from './find-by-role.ts';
import { pressKey } from './keyboard.ts';
import { waitUntil } from './wait-until.ts';

/** The editor of the options page, once it is there; its name is that of the page's language. */
export function findEditor(options: Page, name = 'Configuration'): Promise<ElementHandle> {
  return findByRole(options, 'textbox', name);
}

/** Puts a text in place of all that the editor holds, as a paste does. */
export async function pasteConfig(options: Page, text: string, name?: string): Promise<void> {
  const editor = await findEditor(options, name);
  await editor.focus();
  await pressKey(options, 'a', 'Control');
  await editor.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

/** The lines that are in view: all of a short text. */
export async function editorText(options: Page): Promise<string> {
  return options.$$eval('.cm-line', lines => lines.map(line => line.textContent).join('\n'));
}

/** Types in place of a stretch of the text near its top, as one who selects it and types. It must stand in one color. */
export async function retype(options: Page, before: string, after: string, name?: string): Promise<void> {
  const editor = await findEditor(options, name);
  await editor.focus();
  await pressKey(options, 'Home', 'Control');
  await editor.evaluate((element, wanted) => {
    const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      const start = node.nodeValue?.indexOf(wanted) ?? -1;
      if (start < 0) continue;
      getSelection()?.setBaseAndExtent(node, start, node, start + wanted.length);
      return;
    }
    throw new Error(`“${wanted}” is not in view.`);
  }, before);
  await options.keyboard.type(after);
}

/** Opens a text in the editor of a fresh options page, the cursor at its end. */
export async function openWith(options: Page, text: string): Promise<Page> {
  await pasteConfig(options, text);
  await pressKey(options, 'End', 'Control');
  return options;
}

/** Waits until the lines in view are these. */
export async function textIs(options: Page, text: string): Promise<void> {
  await waitUntil(`the editor holds ${JSON.stringify(text)}`, async () => (await editorText(options)) === text);
}
