import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';

const screens = fileURLToPath(new URL('../../../out/screens', import.meta.url));

/** Leaves `out/screens/<name>.png` (or in `folder`) for people to look at; answers its path. */
export async function screenshot(page: Page, name: string, folder = screens): Promise<string> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${name}.png`);
  // Firefox refuses to be asked for speed.
  const optimizeForSpeed = (await page.browser().version()).includes('Chrome');
  await page.screenshot({ path: path as `${string}.png`, ...(optimizeForSpeed && { optimizeForSpeed }) });
  return path;
}
