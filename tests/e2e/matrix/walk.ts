import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { waitUntil } from '../browser/wait-until.ts';
import { shownIdentity } from '../console-header.ts';
import { choose, clickButton, hasClosed, rowsAre } from '../popup-page.ts';
import { isInFront, sessionPage } from '../session-pages.ts';
import type { Hatrack } from '../signed-in.ts';
import { type Cell, MATRIX_CONFIG, pageIn, rowsOf, withoutSession } from './cells.ts';

/** Signs in as the cell's user, on a page of its home region, with the roles of all partitions in the config. */
export async function enterCell(hatrack: Hatrack, cell: Cell): Promise<Page> {
  await hatrack.save(MATRIX_CONFIG);
  const multiSession = cell.mode === 'multi-session';
  return hatrack.signIn(cell.user, { multiSession, redirectUri: pageIn(cell, cell.homeRegion) });
}

/** The page that a switch from `page` to a role of this account has ended on. */
export async function arrived(hatrack: Hatrack, cell: Cell, page: Page, account: string): Promise<Page> {
  const end = cell.mode === 'classic' ? page : await sessionPage(hatrack, account);
  await waitUntil(`the header shows a role in ${account}`, async () => {
    const { role } = await shownIdentity(end);
    return role && (await end.evaluate(number => document.body.textContent?.includes(number), dashed(account)));
  });
  return end;
}

/** What every cell must do: list, switch, switch to a role of another region, switch back. */
export async function walkCell(hatrack: Hatrack, cell: Cell): Promise<void> {
  const { chromium, emulator } = hatrack;
  const [near, far, mfa] = rowsOf(cell);
  const home = pageIn(cell, cell.homeRegion);
  const base = await enterCell(hatrack, cell);
  let popup = await chromium.openPopup(base);
  await rowsAre(popup, near, far, mfa);
  await choose(popup, near);
  const first = await arrived(hatrack, cell, base, cell.dev);
  expect(withoutSession(first.url())).toBe(home);
  await expect
    .poll(async () => (await shownIdentity(first)).role)
    .toEqual({ label: near, color: 'rgb(183, 202, 157)' });

  await choose(await chromium.openPopup(first), far);
  const second = await arrived(hatrack, cell, first, cell.prod);
  expect(withoutSession(second.url())).toBe(pageIn(cell, cell.farRegion));

  popup = await chromium.openPopup(second);
  await clickButton(popup, 'Switch back');
  await hasClosed(popup);
  await isBack(cell, base, second);
  await expect.poll(async () => (await shownIdentity(base)).role).toBeUndefined();

  const switches = emulator.control.switches();
  expect(switches.map(({ host, refusal }) => ({ host, refusal }))).toEqual([
    { host: cell.signIn, refusal: undefined },
    { host: cell.signIn, refusal: undefined },
  ]);
  expect(emulator.control.journal().filter(({ status }) => status >= 400)).toEqual([]);
}

/** Classic mode leaves the role on the page itself; of several sessions, the one signed in first comes to the front. */
async function isBack({ mode }: Cell, base: Page, second: Page): Promise<void> {
  if (mode === 'multi-session') {
    await waitUntil('the session that signed in is in front', () => isInFront(base));
    return;
  }
  await waitUntil('no role is shown any more', async () => (await shownIdentity(second)).role === undefined);
}

function dashed(account: string): string {
  return account.replace(/^(\d{4})(\d{4})(\d{4})$/, '$1-$2-$3');
}
