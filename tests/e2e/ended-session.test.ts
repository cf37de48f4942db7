import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { parseCookies } from '../../src/aws/values/cookies.ts';
import { signInMark } from '../../src/aws/values/sign-in-mark.ts';
import { violations } from './browser/axe-violations.ts';
import { findByRole } from './browser/find-by-role.ts';
import { typeText } from './browser/keyboard.ts';
import { TIMEOUT_MS, waitUntil } from './browser/wait-until.ts';
import { shownIdentity } from './console-header.ts';
import { pressInPanel } from './panel-in-page.ts';
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
import { loseCookie, signInAt } from './session-pages.ts';
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
  await expect.poll(() => rowNames(popup)).toContain('payments-dev');
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
  await expect
    .poll(() => over.$eval('main', ({ textContent }) => textContent))
    .toContain('This tab is no longer on the console');
  expect(await violations(over)).toEqual([]);
  await typeText(over, 'orders');
  await rowsAre(over, 'orders-dev');
  await (await findRow(over, 'orders-dev')).click();
  await expect.poll(() => textOf(over, 'alert')).toContain('Your session has ended: the console');
  await over.close();

  await signInAt(page);
  await shownIdentity(page);
  const again = await hatrack.chromium.openPopup(page);
  await findRow(again, 'orders-dev');
  await expect.poll(() => again.$('[role=alert]')).toBeNull();
  await choose(again, 'orders-dev');
  await expect.poll(async () => (await shownIdentity(page)).role?.label).toBe('orders-dev');
});

it('says so of a new tab, whose page leads to sign-in', async () => {
  const { popup } = await openEnded();
  await findRow(popup, 'payments-dev');
  await popup.keyboard.type('payments-dev');
  await chooseFromMenu(popup, 'Open in a new tab');
  const tab = await waitUntil('sign-in has the new tab', async () =>
    (await hatrack.chromium.browser.pages()).find(each => each.url().includes('/signin?')),
  );
  const opened = await hatrack.chromium.openPopup(tab);
  await expect.poll(() => textOf(opened, 'alert')).toContain('Your session has ended: the console');
  expect(hatrack.emulator.control.switches()).toEqual([]);
});

it('lists the roles after a reload into sign-in, and says that there is no console', async () => {
  const { page, popup } = await openEnded();
  await popup.close();
  await page.reload();
  await isAtSignIn(page);
  await saysNoConsole(await hatrack.chromium.openPopup(page));
});

it('comes back from under the page’s dialog: over the sign-in, to the page, in the role; but not for somebody else', async () => {
  const { chromium, emulator } = hatrack;
  const EC2 = 'https://eu-west-1.console.aws.amazon.com/ec2/home?region=eu-west-1#Instances:instanceState=running';
  const { popup, page } = await openEnded();
  await popup.close();
  await page.goto(emulator.signInUrl('alice', { redirectUri: EC2 }));
  await shownIdentity(page);
  await choose(await chromium.openPopup(page), 'payments-dev');
  const isBack = async () => (await shownIdentity(page)).role?.label === 'payments-dev';
  await waitUntil('it works as the role', isBack);
  const leave = async (): Promise<void> => {
    emulator.control.endSessions();
    await loseCookie(hatrack, 'aws-userInfo');
    await pressInPanel(page, 'Sign in again as payments-dev, here');
    await isAtSignIn(page);
  };
  await leave();
  const waiting = await chromium.openPopup(page);
  await waiting.waitForSelector('::-p-text(then switching to payments-dev)', { timeout: TIMEOUT_MS });
  await waiting.close();
  await signInAt(page);
  await waitUntil('it works as the role again', isBack);
  expect(page.url()).toBe(EC2);
  expect(emulator.control.switches()).toHaveLength(2);

  await leave();
  await page.goto(emulator.signInUrl('dora', { redirectUri: EC2 }));
  await shownIdentity(page);
  const opened = await chromium.openPopup(page);
  await expect
    .poll(() => textOf(opened, 'alert'))
    .toContain('Nothing was sent: this role is switched to from base account corp-jump');
  expect(emulator.control.switches()).toHaveLength(2);
});

it('switches by itself after a fresh sign-in, but not after switching back, and not when it is cancelled', async () => {
  const { chromium, emulator } = hatrack;
  // A page of the sign-in host comes before each page of the console then, also after switching back.
  emulator.control.setVariant('service-oauth', 'script');
  await hatrack.save(TEAM_CONFIG.replace('[corp-jump]', '$&\nafter_sign_in = payments-dev'), { announceSwitch: false });
  const page = await hatrack.signIn('alice');
  const marks = async () => JSON.stringify((await hatrack.stored()).signInMarks ?? {});
  const isNoted = () =>
    waitUntil('it is noted', async () => {
      const cookies = await page.evaluate(() => document.cookie.split('; '));
      const mark = await signInMark(parseCookies(cookies));
      return mark !== undefined && (await marks()).includes(mark);
    });
  await isNoted();
  const signInAgain = async (): Promise<void> => {
    emulator.control.endSessions();
    await page.goto(emulator.consoleUrl);
    await isAtSignIn(page);
    await signInAt(page);
  };
  await signInAgain();
  await waitUntil('it works as the role', async () => (await shownIdentity(page)).role?.label === 'payments-dev');
  await isNoted();

  const [storeId = ''] = Object.keys(JSON.parse(await marks()));
  const becomesADayOld = () => hatrack.store({ signInMarks: { [storeId]: { mark: 'earlier' } } });
  await becomesADayOld();
  await clickButton(await chromium.openPopup(page), 'Switch back');
  await waitUntil('it works as the base', async () => (await shownIdentity(page)).role === undefined);
  await isNoted();
  await expect.poll(() => page.$('[data-hatrack=offer]')).toBeNull();

  // The pointer is where the announcement comes, which then waits.
  await becomesADayOld();
  await signInAgain();
  await shownIdentity(page);
  const x = (await page.evaluate(() => innerWidth)) - 100;
  let y = 90;
  const cancel = await waitUntil('it is announced', async () => {
    y = 181 - y;
    await page.mouse.move(x, y);
    return page.$('aria/[name="Cancel"][role="button"]');
  });
  await cancel.click();
  await waitUntil('it is gone', async () => (await page.$('[data-hatrack=offer]')) === null);
  await expect.poll(async () => (await shownIdentity(page)).role).toBeUndefined();
  expect(emulator.control.switches()).toHaveLength(1);
});
