import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { violations } from './browser/axe-violations.ts';
import { findByRole } from './browser/find-by-role.ts';
import { typeText } from './browser/keyboard.ts';
import { waitUntil } from './browser/wait-until.ts';
import { shownIdentity } from './console-header.ts';
import {
  choose,
  chooseFromMenu,
  clickButton,
  findRow,
  rowNames,
  rowsAre,
  saysNoConsole,
  textOf,
} from './popup-page.ts';
import { useHatrack } from './signed-in.ts';
import { TEAM_CONFIG } from './team-config.ts';

const hatrack = useHatrack();

/** A console page in which alice was signed in until now: only the server knows that this is over. */
async function openEnded(): Promise<{ page: Page; popup: Page }> {
  await hatrack.save(TEAM_CONFIG);
  const page = await hatrack.signIn('alice');
  hatrack.emulator.control.endSessions();
  return { page, popup: await hatrack.chromium.openPopup(page) };
}

const isAtSignIn = (page: Page) => waitUntil('sign-in has the tab', () => page.url().includes('/signin?'));

it('lists what the page still shows, and says of a switch how to read the page that AWS shows instead', async () => {
  const { page, popup } = await openEnded();
  await (await findRow(popup, 'payments-dev')).click();
  const shown = await textOf(popup, 'alert');
  expect(shown).toContain('Couldn’t switch to payments-dev');
  expect(shown).toContain('A sign-in pageYour session has ended. Sign in, then choose the role again.');
  await isAtSignIn(page);
  expect(hatrack.emulator.control.switches().map(({ refusal }) => refusal)).toEqual(['no-session']);
  expect(await rowNames(popup)).toContain('payments-dev');
});

it('knows on Try again that the session has ended, and asks AWS for no further switch', async () => {
  const { page, popup } = await openEnded();
  await (await findRow(popup, 'payments-dev')).click();
  await findByRole(popup, 'alert');
  await clickButton(popup, 'Try again');
  await waitUntil('it is shown', async () =>
    (await textOf(popup, 'alert')).includes('Your session has ended: the console now opens AWS sign-in.'),
  );
  await isAtSignIn(page);
  expect(hatrack.emulator.control.switches()).toHaveLength(1);
});

it('keeps the list in a popup that is opened over the sign-in page, and switches from it once signed in', async () => {
  const { page, popup } = await openEnded();
  await (await findRow(popup, 'payments-dev')).click();
  await isAtSignIn(page);
  await findByRole(popup, 'alert');
  await popup.close();

  const over = await hatrack.chromium.openPopup(page);
  await findRow(over, 'payments-dev');
  await clickButton(over, 'Close this message');
  expect(await over.$eval('main', ({ textContent }) => textContent)).toContain('This tab is no longer on the console');
  expect(await violations(over)).toEqual([]);
  await typeText(over, 'orders');
  await rowsAre(over, 'orders-dev');
  await (await findRow(over, 'orders-dev')).click();
  expect(await textOf(over, 'alert')).toContain('Your session has ended: the console');
  await over.close();

  await page.type('#account', 'corp-jump');
  await page.type('#username', 'alice');
  await page.type('#password', 'alice-password');
  await page.click('#signin_button');
  await shownIdentity(page);
  const again = await hatrack.chromium.openPopup(page);
  await findRow(again, 'orders-dev');
  expect(await again.$('[role=alert]')).toBeNull();
  await choose(again, 'orders-dev');
  expect((await shownIdentity(page)).role?.label).toBe('orders-dev');
});

it('says so of a new tab, whose page leads to sign-in', async () => {
  const { popup } = await openEnded();
  await findRow(popup, 'payments-dev');
  await popup.keyboard.type('payments-dev');
  await chooseFromMenu(popup, 'Open in a new tab');
  const tab = await waitUntil('sign-in has the new tab', async () =>
    (await hatrack.chromium.browser.pages()).find(each => each.url().includes('/signin?')),
  );
  expect(await textOf(await hatrack.chromium.openPopup(tab), 'alert')).toContain('Your session has ended: the console');
  expect(hatrack.emulator.control.switches()).toEqual([]);
});

it('lists the roles after a reload into sign-in, and says that there is no console', async () => {
  const { page, popup } = await openEnded();
  await popup.close();
  await page.reload();
  await isAtSignIn(page);
  await saysNoConsole(await hatrack.chromium.openPopup(page));
});
