import type { Page } from 'puppeteer-core';
import { findByRole } from '../../tests/e2e/browser/find-by-role.ts';
import { waitUntil } from '../../tests/e2e/browser/wait-until.ts';
import { menuRows, openMenu } from '../../tests/e2e/menu-page.ts';
import { ALLOWED_ROLE } from './sample-config.ts';
import type { Step } from './steps.ts';
import type { Visitor } from './visitor.ts';

/** Headers that have no place for the button, each with the words for it. */
const OTHER_HEADERS = [
  ['2016', 'of 2016'],
  ['2021', 'of 2021'],
  ['none', 'that nobody knows'],
] as const;

/** The menu in the console's own page. */
export const menuSteps: readonly Step[] = [
  {
    says: 'Click the button beside the account menu: the same list, in the page',
    name: 'menu',
    async act({ console: page, words }) {
      await openMenu(page, words('menuButton'));
      await findByRole(page, 'option');
      return page;
    },
  },
  {
    says: 'Type “pay prod” there: the page below hears nothing of it',
    name: 'menu-search',
    async act({ console: page }) {
      await page.keyboard.type('pay prod');
      await waitUntil(`it finds ${ALLOWED_ROLE} first`, async () => (await menuRows(page))[0] === ALLOWED_ROLE);
      return page;
    },
  },
  ...OTHER_HEADERS.map(
    ([header, says]): Step => ({
      says: `Open it on a page with a header ${says}: the button stands at the edge`,
      name: `menu-header-${header}`,
      async act(visitor) {
        const page = await onHeader(visitor, header);
        await page.bringToFront();
        await openMenu(page, visitor.words('menuButton'));
        await findByRole(page, 'option');
        return page;
      },
    }),
  ),
  {
    says: 'Press Escape: the menu is closed',
    name: 'menu-closed',
    async act({ console: page }) {
      await page.bringToFront();
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      return page;
    },
  },
];

/** A tab with the console under another header. All are opened with the first: each waits 5 s for a header to come. */
async function onHeader({ console: page, emulator }: Visitor, header: string): Promise<Page> {
  const browser = page.browser();
  const find = async () => (await browser.pages()).find(each => each.url().endsWith(`#${header}`));
  const open = await find();
  if (open) return open;
  for (const [other] of OTHER_HEADERS) {
    emulator.control.setVariant('header', other);
    const opened = await browser.newPage();
    await opened.goto(`${emulator.consoleUrl}#${other}`, { waitUntil: 'domcontentloaded' });
  }
  emulator.control.setVariant('header', '2025');
  const found = await find();
  if (!found) throw new Error(`No tab has the header ${header}.`);
  return found;
}
