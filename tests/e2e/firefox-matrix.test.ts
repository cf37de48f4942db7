import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { findByRole } from './browser/find-by-role.ts';
import { pressKey, typeText } from './browser/keyboard.ts';
import { waitUntil } from './browser/wait-until.ts';
import { shownIdentity } from './console-header.ts';
import { useFirefox } from './firefox-hatrack.ts';
import { hasClosed } from './firefox-page.ts';
import { CELLS, MATRIX_CONFIG, pageIn, rowsOf, titleOf, withoutSession } from './matrix/cells.ts';
import { rowsAre } from './popup-page.ts';

const hatrack = useFirefox(MATRIX_CONFIG);

/** Other tests in Firefox are about partition `aws` and classic sessions, and matrix.test.ts about every cell. */
it('lists, switches, changes the region, and switches back in the sessions of another partition', async () => {
  const cell = CELLS.find(each => titleOf(each) === 'aws-cn, multi-session');
  if (!cell) throw new Error('The matrix has no such cell.');
  const [near, far, mfa] = rowsOf(cell);
  const redirectUri = pageIn(cell, cell.homeRegion);
  const base = await hatrack.firefox.newConsolePage(
    hatrack.emulator.signInUrl(cell.user, { multiSession: true, redirectUri }),
  );
  await shownIdentity(base);
  const popup = await hatrack.firefox.openPopup();
  await rowsAre(popup, near, far, mfa);
  await choose(popup, near);
  const first = await roleIn(cell.dev);
  expect(withoutSession(first.url())).toBe(redirectUri);
  await expect
    .poll(async () => (await shownIdentity(first)).role)
    .toEqual({ label: near, color: 'rgb(183, 202, 157)' });

  await choose(await hatrack.firefox.openPopup(), far);
  const second = await roleIn(cell.prod);
  expect(withoutSession(second.url())).toBe(pageIn(cell, cell.farRegion));

  const last = await hatrack.firefox.openPopup();
  await (await findByRole(last, 'button', 'Switch back')).click();
  await waitUntil('the popup has closed', () => hasClosed(last));
  await waitUntil('the page of who signed in is in front, without a role', async () => {
    const inFront = await base.evaluate(() => document.visibilityState === 'visible');
    return inFront && (await shownIdentity(base)).role === undefined;
  });
  expect(hatrack.emulator.control.switches().map(({ host, refusal }) => [host, refusal])).toEqual([
    [cell.signIn, undefined],
    [cell.signIn, undefined],
  ]);
});

async function choose(popup: Page, name: string): Promise<void> {
  await findByRole(popup, 'option');
  await typeText(popup, name);
  await rowsAre(popup, name);
  await pressKey(popup, 'Enter');
  await waitUntil('the popup has closed', () => hasClosed(popup));
}

/** The page that shows a role in this account. */
function roleIn(account: string): Promise<Page> {
  const number = account.replace(/^(\d{4})(\d{4})(\d{4})$/, '$1-$2-$3');
  return waitUntil(`a page shows a role in ${account}`, async () => {
    for (const each of await hatrack.firefox.browser.pages()) {
      const shows = await each
        .evaluate(wanted => document.querySelector('#nav-usernameMenu')?.textContent?.includes(wanted), number)
        .catch(() => false);
      if (shows && (await shownIdentity(each)).role) return each;
    }
    return undefined;
  });
}
