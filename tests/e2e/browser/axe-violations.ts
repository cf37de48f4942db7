import axe, { type AxeResults, type RunOptions } from 'axe-core';
import type { Page } from 'puppeteer-core';

/** What axe finds wrong on a page of ours: `rule: element, element`, one line a rule; empty when nothing is. */
export async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return runAxe(page);
}

/** What axe finds in both themes. The theme changes nothing but colors, so these alone are checked in the second. */
export async function violations(page: Page): Promise<string[]> {
  await setTheme(page, 'light');
  const inLight = await axeViolations(page);
  await setTheme(page, 'dark');
  const inDark = await runAxe(page, { runOnly: ['color-contrast'] });
  return [...inLight.map(found => `light: ${found}`), ...inDark.map(found => `dark: ${found}`)];
}

function setTheme(page: Page, value: 'light' | 'dark'): Promise<void> {
  return page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
}

async function runAxe(page: Page, options: RunOptions = {}): Promise<string[]> {
  // All that it finds right would be sent along, too.
  const run = JSON.stringify({ resultTypes: ['violations'], ...options });
  const { violations: found } = (await page.evaluate(`axe.run(document, ${run})`)) as AxeResults;
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}
