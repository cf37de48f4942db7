import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { findByRole } from './browser/find-by-role.ts';
import { waitUntil } from './browser/wait-until.ts';
import { shownIdentity } from './console-header.ts';
import { findMenuButton } from './menu-page.ts';
import { pressInPanel } from './panel-in-page.ts';
import { click, clickButton, hasClosed, point } from './popup-page.ts';
import { useHatrack } from './signed-in.ts';
import { BASE } from './team-config.ts';

const hatrack = useHatrack();

const CONFIG = `${BASE}
[reader]
role_arn = arn:aws:iam::444455556666:role/team/analytics/ReadOnly
source_profile = corp-jump
region = eu-central-1
color = 1d8a4b
`;

const EC2 = 'https://eu-west-1.console.aws.amazon.com/ec2/home?region=eu-west-1#Instances:instanceState=running';
const [EC2_PATH, EC2_HASH] = EC2.split('#');
const LINK = `${EC2_PATH}&hatrack=444455556666/team/analytics/ReadOnly#${EC2_HASH}`;

async function onPage(url: string): Promise<Page> {
  // The message after a switch could meet the next page of a test that does not wait for it.
  await hatrack.save(CONFIG, { announceSwitch: false });
  const page = await hatrack.signIn('alice');
  await page.goto(url);
  await shownIdentity(page);
  return page;
}

async function openRowMenu(page: Page, role: string): Promise<Page> {
  const popup = await hatrack.chromium.openPopup(page);
  await point(popup, role);
  await clickButton(popup, 'More…');
  return popup;
}

it('opens the page in front in a role: service, path and region stay, whatever the role’s own region', async () => {
  const page = await onPage(EC2);
  const popup = await openRowMenu(page, 'reader');
  await click(popup, await findByRole(popup, 'menuitem', 'Open this page in this role'));
  await hasClosed(popup);
  await expect.poll(async () => (await shownIdentity(page)).role?.label).toBe('reader');
  expect(page.url()).toBe(EC2);
  expect(hatrack.emulator.control.switches()).toMatchObject([{ status: 302 }]);
});

it('copies a link to the page that asks for the role', async () => {
  const page = await onPage(EC2);
  const popup = await openRowMenu(page, 'reader');
  await click(popup, await findByRole(popup, 'menuitem', 'Link to this page in this role'));
  await waitUntil('it says so', () =>
    popup.evaluate(() =>
      [...document.querySelectorAll('[role=status]')].some(each => each.textContent === 'Link copied'),
    ),
  );
  const origin = new URL(page.url()).origin;
  await hatrack.chromium.browser.defaultBrowserContext().overridePermissions(origin, ['clipboard-read']);
  await page.bringToFront();
  await waitUntil('the page may read', () => page.evaluate(() => document.hasFocus()));
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(LINK);
});

it('such a link offers the switch, which the page’s scripts cannot press, and ends on its page', async () => {
  const page = await onPage(LINK);
  const button = await findByRole(page, 'button', 'Switch');
  await button.evaluate(each => {
    if (each instanceof HTMLElement) each.click();
    each.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
  });
  await expect.poll(() => page.evaluate(() => document.querySelector('[data-hatrack=offer]')?.shadowRoot)).toBeNull();
  expect(hatrack.emulator.control.switches()).toEqual([]);

  await pressInPanel(page, 'Switch');
  await findMenuButton(page, 'reader');
  await expect.poll(async () => (await shownIdentity(page)).role?.label).toBe('reader');
  expect(page.url()).toBe(EC2);
  expect(hatrack.emulator.control.switches()).toMatchObject([{ status: 302 }]);

  await page.goto(LINK);
  await findMenuButton(page, 'reader');
  await page.goto(LINK.replace('team/analytics/ReadOnly', 'Nobodys'));
  await findByRole(page, 'button', 'Open configuration');
  await expect.poll(() => offerText(page)).toContain('4444-5555-6666/Nobodys');
  await (await findByRole(page, 'button', 'Not now')).click();
  await waitUntil('it is gone', async () => (await page.$('[data-hatrack=offer]')) === null);
});

it('the offer comes after a sign-in in between, too', async () => {
  const page = await onPage(EC2);
  hatrack.emulator.control.endSessions();
  await page.goto(LINK);
  await page.type('#account', 'corp-jump');
  await page.type('#username', 'alice');
  await page.type('#password', 'alice-password');
  await page.click('#signin_button');
  await pressInPanel(page, 'Switch');
  await findMenuButton(page, 'reader');
  // No server hears of a hash: that one is gone.
  expect(page.url()).toBe(EC2_PATH);
});

it('says in the page why a switch did not happen', async () => {
  // The message after a switch could meet the next page of a test that does not wait for it.
  await hatrack.save(CONFIG, { announceSwitch: false });
  const page = await hatrack.signIn('root');
  await page.goto(LINK);
  await pressInPanel(page, 'Switch');
  await findByRole(page, 'button', 'Try again');
  await expect.poll(() => offerText(page)).toContain('root user');
  expect(hatrack.emulator.control.switches()).toEqual([]);
});

it('says of a role that only a page has written into the history that it is so, with its account’s number', async () => {
  await hatrack.save(CONFIG, { accounts: 'hidden' });
  const page = await hatrack.signIn('alice');
  const label = 'r\u200beader\u202e\u3164\nIt’s in your configuration.';
  await page.evaluate(d => {
    const history = { bn: 'alice', ba: 'corp-jump', rl: [{ a: '111122220003', r: 'ReadOnly', d, c: '1d8a4b' }] };
    const value = encodeURIComponent(JSON.stringify(history));
    return cookieStore.set({ name: 'noflush_awsc-roleInfo', value, domain: 'aws.amazon.com' });
  }, label);
  await waitUntil('it is noted', async () => String((await hatrack.stored()).ledger).includes('111122220003'));

  await page.goto(LINK.replace('444455556666/team/analytics/ReadOnly', '111122220003/ReadOnly'));
  await findByRole(page, 'button', 'Switch');
  await expect
    .poll(() => offerText(page))
    .toBe(
      [
        'This link opens in the role ReadOnly in account 1111-2222-0003',
        'Warning: only the console’s role history in this browser names this role, and any console page can write to it. Switch only if you recognize the account number.\n',
        'Label in that history: “reader It’s in your configuration.”',
      ].join(''),
    );
  await pressInPanel(page, 'Switch');
  await waitUntil('it is switched to', async () => (await shownIdentity(page)).role !== undefined);

  await page.goto(LINK);
  await findByRole(page, 'button', 'Switch');
  await expect
    .poll(() => offerText(page))
    .toBe(
      'This link opens in “reader”Account 4444-5555-6666 · role team/analytics/ReadOnly\nIt’s in your configuration.',
    );
});

async function offerText(page: Page): Promise<string> {
  const status = await findByRole(page, 'status');
  return status.evaluate(({ textContent }) => textContent ?? '');
}
