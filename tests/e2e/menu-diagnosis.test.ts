import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { allByRole, findByRole } from './browser/find-by-role.ts';
import { pressKey } from './browser/keyboard.ts';
import { screenshot } from './browser/screenshot.ts';
import { waitUntil } from './browser/wait-until.ts';
import { menuRowsAre, openMenu } from './menu-page.ts';
import { useHatrack } from './signed-in.ts';
import { TEAM_CONFIG } from './team-config.ts';

const hatrack = useHatrack();

/** All that is in the menu's closed root, as one text. */
async function shownIn(page: Page): Promise<string> {
  const dialog = await findByRole(page, 'dialog');
  return dialog.evaluate(({ textContent }) => textContent ?? '');
}

const shows = (page: Page, words: string) =>
  waitUntil(`the menu says ${words}`, async () => (await shownIn(page)).includes(words));

it('shows the diagnosis of its own page, unfolds a part of it, and goes back by Escape', async () => {
  await hatrack.save(TEAM_CONFIG);
  const page = await hatrack.signIn('alice');
  await openMenu(page);
  await menuRowsAre(page, 'payments-dev', 'payments-prod', 'orders-dev');
  await (await findByRole(page, 'button', 'Diagnostics')).click();
  await shows(page, 'No problems found');
  const dialog = await findByRole(page, 'dialog');
  const isOpen = () => dialog.evaluate(element => element.querySelector<HTMLDetailsElement>('.part')?.open);
  for (const part of ['.technical', '.part']) {
    const summary = await dialog.evaluateHandle(
      (element, of) => element.querySelector(`${of} > summary`) as HTMLElement,
      part,
    );
    await summary.click();
  }
  await waitUntil('the first part is open', isOpen);
  await screenshot(page, 'menu-diagnosis');
  await pressKey(page, 'Escape');
  await menuRowsAre(page, 'payments-dev', 'payments-prod', 'orders-dev');
});

it('is one click away where there is nothing to list, and its remedy lists all roles', async () => {
  await hatrack.save(TEAM_CONFIG);
  const page = await hatrack.signIn('dora');
  await (await findByRole(page, 'button', 'Roles – Hatrack')).click();
  await (await findByRole(page, 'button', 'Something wrong? Run diagnostics')).click();
  await shows(page, 'All your roles are for another account');
  await (await findByRole(page, 'button', 'Show all roles')).click();
  await menuRowsAre(page, 'payments-dev', 'payments-prod', 'orders-dev');
});

it('copies the report from a click in the page, and reports a header it does not know at the edge', async () => {
  await hatrack.save(TEAM_CONFIG);
  hatrack.emulator.control.setVariant('header', '2021');
  const page = await hatrack.chromium.newConsolePage(hatrack.emulator.signInUrl('alice'));
  await page.waitForSelector('[data-hatrack=edge]');
  await page
    .browser()
    .defaultBrowserContext()
    .overridePermissions(new URL(page.url()).origin, ['clipboard-read', 'clipboard-sanitized-write']);
  await openMenu(page);
  await menuRowsAre(page, 'payments-dev', 'payments-prod', 'orders-dev');
  await (await findByRole(page, 'button', 'Diagnostics')).click();
  await shows(page, 'This page has an older header');
  const [checkbox] = await allByRole(page, 'checkbox');
  await checkbox?.click();
  await (await findByRole(page, 'button', 'Copy report')).click();
  await shows(page, 'Copied');
  const report = await page.evaluate(() => navigator.clipboard.readText());
  expect(report).toContain('- note: `header_old` (2021)');
  expect(report).toContain('- menu: edge');
  expect(report).toContain('- taken: alice @ corp-jump · 999999999999');
});
