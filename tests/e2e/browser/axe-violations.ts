import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';

/** What axe finds wrong on a page of ours: `rule: element, element`, one line a rule; empty when nothing is. */
export async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations }: AxeResults = (await page.evaluate('axe.run(document)')) as AxeResults;
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

/** What axe finds in both themes. */
export async function violations(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const theme of ['light', 'dark']) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
    for (const violation of await axeViolations(page)) found.push(`${theme}: ${violation}`);
  }
  return found;
}
