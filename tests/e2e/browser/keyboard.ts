import type { KeyInput, Page } from 'puppeteer-core';
import { mayClose } from './may-close.ts';

/** Types into whatever has the focus, key by key. */
export async function typeText(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text);
}

/** Presses a key with its modifiers held: `pressKey(page, 'Enter', 'Control')`. The key may close the page as it goes down. */
export async function pressKey(page: Page, key: KeyInput, ...modifiers: readonly KeyInput[]): Promise<void> {
  await mayClose(page, async () => {
    for (const modifier of modifiers) await page.keyboard.down(modifier);
    await page.keyboard.press(key);
    for (const modifier of [...modifiers].reverse()) await page.keyboard.up(modifier);
  });
}
