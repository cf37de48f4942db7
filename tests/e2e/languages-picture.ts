import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';

const screens = fileURLToPath(new URL('../../out/screens/', import.meta.url));

/** Leaves `out/screens/<name>.png`, twice as large as life: the whole body, as headless popups do not take the size it asks for. */
export async function picture(page: Page, name: string): Promise<void> {
  await mkdir(screens, { recursive: true });
  const { width, height } = await page.$eval('body', body => body.getBoundingClientRect().toJSON());
  await page.screenshot({ path: `${screens}${name}.png`, clip: { x: 0, y: 0, width, height, scale: 2 } });
}
