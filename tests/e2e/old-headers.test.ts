import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { waitUntil } from './browser/wait-until.ts';
import { choose, clickButton, findRow, hasClosed, rowsAre } from './popup-page.ts';
import { useHatrack } from './signed-in.ts';
import { TEAM_CONFIG } from './team-config.ts';

const hatrack = useHatrack();

const MINE = ['payments-dev', 'payments-prod', 'orders-dev'];

/** All generations call the button of the account so. */
const ACCOUNT_BUTTON = '#nav-usernameMenu';

async function signIn(user: string): Promise<Page> {
  const page = await hatrack.chromium.newConsolePage(hatrack.emulator.signInUrl(user));
  await page.waitForSelector(ACCOUNT_BUTTON);
  return page;
}

/** What the account button says, and on which color. */
const shownAccount = (page: Page) =>
  page.evaluate(selector => {
    const button = document.querySelector(selector);
    const color = button?.querySelector<HTMLElement>('[style]')?.style.backgroundColor;
    return [button?.textContent, ...(color ? [color] : [])];
  }, ACCOUNT_BUTTON);

const waitForAccount = (page: Page, ...shown: string[]) =>
  waitUntil(`the header says ${shown}`, async () => (await shownAccount(page)).join() === shown.join());

const identityLine = (popup: Page) => popup.$eval('header', ({ textContent }) => textContent);

const HEADERS = ['2016', '2020', '2021'] as const;

it('lists, switches and switches back on each earlier header', async () => {
  await hatrack.save(TEAM_CONFIG);
  const { control, consoleUrl } = hatrack.emulator;
  control.setVariant('header', HEADERS[0]);
  const page = await signIn('alice');
  for (const header of HEADERS) {
    control.setVariant('header', header);
    await page.goto(consoleUrl);
    await waitForAccount(page, 'alice @ corp-jump');
    const popup = await hatrack.chromium.openPopup(page);
    await rowsAre(popup, ...MINE);
    expect([header, await identityLine(popup)]).toEqual([header, 'alice in corp-jump · 9999-9999-9999']);
    await choose(popup, 'payments-dev');
    await waitForAccount(page, 'payments-dev', 'rgb(29, 138, 75)');
    if (header === HEADERS[0]) await page.reload();
    // The button comes to the edge only when there has been no header for five seconds.
    await page.waitForSelector('[data-hatrack=mark]');
    expect(await page.$('[data-hatrack=edge] ~ [data-hatrack=mark]')).toBeNull();

    const switched = await hatrack.chromium.openPopup(page);
    await findRow(switched, 'payments-prod');
    await expect
      .poll(() => identityLine(switched))
      .toBe('payments-dev1111-2222-0001 · Developer · from alice in corp-jumpSwitch back');
    await clickButton(switched, 'Switch back');
    await hasClosed(switched);
    await waitForAccount(page, 'alice @ corp-jump');
  }
  expect(control.journal().filter(({ kind }) => kind.startsWith('switch'))).toMatchObject(
    HEADERS.flatMap(() => [
      { kind: 'switch', host: 'signin.aws.amazon.com', status: 302 },
      { kind: 'switch-back', host: 'signin.aws.amazon.com', status: 302 },
    ]),
  );
});

it('knows a federated user on each earlier header', async () => {
  await hatrack.save(TEAM_CONFIG);
  const page = await signIn('carol');
  for (const header of HEADERS) {
    hatrack.emulator.control.setVariant('header', header);
    await page.reload();
    const popup = await hatrack.chromium.openPopup(page);
    await rowsAre(popup, ...MINE);
    expect([header, await identityLine(popup)]).toEqual([header, 'carol in corp-jump · 9999-9999-9999']);
    await popup.close();
  }
});

it('reads the account menu of 2016 where scripts may read no cookie, switched or not', async () => {
  await hatrack.save(TEAM_CONFIG);
  hatrack.emulator.control.setVariants({
    header: '2016',
    'user-info-cookie': 'http-only',
    'history-cookie': 'http-only',
  });
  const page = await signIn('alice');
  // The extension may read what scripts may not.
  await waitUntil('the number behind the alias is known', async () => (await hatrack.stored()).accountAliases);
  const popup = await hatrack.chromium.openPopup(page);
  await rowsAre(popup, ...MINE);
  await expect.poll(() => identityLine(popup)).toBe('alice in corp-jump · 9999-9999-9999');
  await choose(popup, 'orders-dev');
  await waitForAccount(page, 'orders-dev');
  const switched = await hatrack.chromium.openPopup(page);
  await findRow(switched, 'payments-dev');
  // The menu names the account by its alias, the config by its number: the role's own name is used.
  await expect
    .poll(() => identityLine(switched))
    .toBe('Developerorders-dev · Developer · from alice in corp-jumpSwitch back');
});

it('lists and switches on a page without any header', async () => {
  await hatrack.save(TEAM_CONFIG);
  hatrack.emulator.control.setVariant('header', 'none');
  const page = await hatrack.chromium.newConsolePage(hatrack.emulator.signInUrl('alice'));
  const popup = await hatrack.chromium.openPopup(page);
  await rowsAre(popup, ...MINE);
  await expect.poll(() => page.$(ACCOUNT_BUTTON)).toBeNull();
  await choose(popup, 'payments-dev');
  const switched = await hatrack.chromium.openPopup(page);
  await findRow(switched, 'payments-prod');
  await expect
    .poll(() => identityLine(switched))
    .toBe('payments-dev1111-2222-0001 · Developer · from alice in corp-jumpSwitch back');
});
