import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { violations } from './browser/axe-violations.ts';
import { pressKey, typeText } from './browser/keyboard.ts';
import { TIMEOUT_MS, waitUntil } from './browser/wait-until.ts';
import { shownIdentity } from './console-header.ts';
import { chosenRow, clickButton, findRow, hasClosed, point, rowsAre, saysNoConsole, textOf } from './popup-page.ts';
import { sessionPage } from './session-pages.ts';
import { useHatrack } from './signed-in.ts';
import { TEAM_CONFIG } from './team-config.ts';

const hatrack = useHatrack();

/** Chooses payments-prod in a popup over a page that is no console; gives the tab that opens, where sign-in asks who one is. */
async function chooseWithoutConsole(): Promise<Page> {
  const { browser, openPopup } = hatrack.chromium;
  const popup = await openPopup(await browser.newPage());
  await saysNoConsole(popup);
  await typeText(popup, 'prod');
  await rowsAre(popup, 'payments-prod');
  await pressKey(popup, 'Enter');
  await hasClosed(popup);
  return waitUntil('sign-in is open', async () =>
    (await browser.pages()).find(each => each.url().includes('/signin?')),
  );
}

it('lists the roles without a console, opens one for the chosen role, and switches once after the sign-in', async () => {
  await hatrack.save(TEAM_CONFIG);
  const tab = await chooseWithoutConsole();
  await tab.goto(hatrack.emulator.signInUrl('alice'));
  await waitUntil('the tab works as the role', async () => (await shownIdentity(tab)).role?.label === 'payments-prod');
  expect(hatrack.emulator.control.switches()).toHaveLength(1);
});

it('shows the company’s host that a number leads to, and opens it by the same number after that', async () => {
  const { browser, openPopup } = hatrack.chromium;
  const own = TEAM_CONFIG.replace('[corp-jump]', '$&\nsign_in_url = https://corp-jump.signin.aws.amazon.com/console');
  await hatrack.save(`${own}\n[alone]\nrole_arn = arn:aws:iam::111122220021:role/Alone\n`);
  const front = await browser.newPage();
  let popup = await openPopup(front);
  await point(popup, 'payments-prod');
  await clickButton(popup, 'Add to favorites');
  await waitUntil('it is stored', async () => String((await hatrack.stored()).favorites).includes('111122220003'));
  await popup.close();

  const isOpen = async (): Promise<boolean> =>
    (await browser.pages()).some(page => page.url().includes('corp-jump.signin'));
  popup = await openPopup(front);
  await findRow(popup, 'alone');
  await typeText(popup, 'alone');
  await rowsAre(popup, 'alone');
  await pressKey(popup, 'Digit1', 'Alt');
  await popup.waitForSelector('::-p-text(corp-jump.signin.aws.amazon.com)', { timeout: TIMEOUT_MS });
  await expect.poll(() => chosenRow(popup)).toBe('payments-prod');
  await expect.poll(() => isOpen()).toBe(false);
  await pressKey(popup, 'Digit1', 'Alt');
  await hasClosed(popup);
  await waitUntil('the sign-in has opened', isOpen);
});

it('opens the session of the chosen role beside the one that signed in', async () => {
  await hatrack.save(TEAM_CONFIG);
  const tab = await chooseWithoutConsole();
  await tab.goto(hatrack.emulator.signInUrl('alice', { multiSession: true }));
  const page = await sessionPage(hatrack, '111122220003');
  await expect.poll(async () => (await shownIdentity(page)).role?.label).toBe('payments-prod');
});

it('shows what waits for a sign-in and cancels it; refuses it to somebody else, and says why', async () => {
  const { emulator, chromium } = hatrack;
  await hatrack.save(TEAM_CONFIG);
  const first = await chooseWithoutConsole();
  const popup = await chromium.openPopup(first);
  await popup.waitForSelector('::-p-text(then switching to payments-prod)', { timeout: TIMEOUT_MS });
  expect(await violations(popup)).toEqual([]);
  await clickButton(popup, 'Cancel');
  await popup.waitForSelector('::-p-text(then switching to payments-prod)', { hidden: true, timeout: TIMEOUT_MS });
  await findRow(popup, 'payments-prod');
  await popup.close();
  await first.close();

  const second = await chooseWithoutConsole();
  await second.goto(emulator.signInUrl('dora'));
  await shownIdentity(second);
  await second.bringToFront();
  const refused = await chromium.openPopup(second);
  await expect
    .poll(() => textOf(refused, 'alert'))
    .toContain('Nothing was sent: this role is switched to from base account corp-jump');
  expect(emulator.control.switches()).toEqual([]);
});
