import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import type { VariantValues } from '../emulator/variants.ts';
import { findByRole } from './browser/find-by-role.ts';
import { waitUntil } from './browser/wait-until.ts';
import { shownIdentity } from './console-header.ts';
import { findRow, rowsBySection, textOf } from './popup-page.ts';
import { useHatrack } from './signed-in.ts';
import { TEAM_CONFIG } from './team-config.ts';

const hatrack = useHatrack();

/** `payments-dev` as AWS's page is to have it, by the ids of its fields. */
const FILLED = { account: '111122220001', roleName: 'Developer', displayName: 'payments-dev' };

/** A console page without anything to make a request from: its token, and the cookie to compute it. */
async function openWithoutToken(): Promise<Page> {
  await hatrack.save(TEAM_CONFIG);
  const page = await hatrack.signIn('alice');
  await page.evaluate(() => Reflect.deleteProperty(window, 'AWSC'));
  await hatrack.chromium.browser.deleteMatchingCookies({ name: 'aws-userInfo', domain: '.amazon.com' });
  return page;
}

/** Chooses `payments-dev`; AWS's page then has the tab. */
async function handOver(page: Page): Promise<string> {
  const popup = await hatrack.chromium.openPopup(page);
  await (await findRow(popup, 'payments-dev')).click();
  const shown = await textOf(popup, 'alert');
  await popup.close();
  await waitUntil("AWS's page has the tab", () => page.url().includes('/switchrole?'));
  return shown;
}

const fieldOf = (page: Page, selector: string) =>
  page.$eval(selector, field => (field instanceof HTMLInputElement ? field.value : ''));

/** Hatrack knows that it has happened: the role is in front, no notice is shown any more, and it is a recent role from then on. */
async function isNoticed(page: Page): Promise<void> {
  const popup = await hatrack.chromium.openPopup(page);
  await findByRole(popup, 'button', 'Switch back');
  await findRow(popup, 'payments-dev');
  await expect.poll(() => popup.$('[role=alert]')).toBeNull();
  await popup.close();
  await waitUntil('it is noted', async () =>
    String((await hatrack.stored()).ledger).includes('"profile":"payments-dev"'),
  );
  const next = await hatrack.chromium.openPopup(page);
  await findRow(next, 'payments-dev');
  await expect.poll(async () => (await rowsBySection(next))[0]).toEqual(['Recent', ['payments-dev']]);
}

const FORMS: readonly { form: VariantValues['switch-form']; account: string }[] = [
  { form: 'new', account: '#accountId' },
  { form: 'old', account: '#account' },
];

describe.each(FORMS)("AWS's $form page to switch by hand", ({ form, account }) => {
  it('comes filled in, sends nothing by itself, and a click of the user switches, which Hatrack then knows', async () => {
    hatrack.emulator.control.setVariant('switch-form', form);
    const page = await openWithoutToken();
    const shown = await handOver(page);
    expect(shown).toContain('Confirm the switch to payments-dev');
    expect(shown).toContain('AWS’s own switch page is open, filled in');
    await expect.poll(() => fieldOf(page, account)).toBe(FILLED.account);
    await expect.poll(() => fieldOf(page, '#roleName')).toBe(FILLED.roleName);
    await expect.poll(() => fieldOf(page, '#displayName')).toBe(FILLED.displayName);
    expect(hatrack.emulator.control.switches()).toEqual([]);

    await (await findByRole(page, 'button', 'Switch Role')).click();
    await expect.poll(async () => (await shownIdentity(page)).role?.label).toBe('payments-dev');
    // The role's own color is none that these pages offer.
    expect(hatrack.emulator.control.switches().map(sent => sent.form)).toEqual([
      expect.objectContaining({ ...FILLED, color: '' }),
    ]);
    await isNoticed(page);
  });
});

it('waits behind the page that explains switching to a browser that is new to it', async () => {
  hatrack.emulator.control.setVariant('switch-intro', 'first-visit');
  const page = await openWithoutToken();
  expect(await handOver(page)).toContain('If AWS asks you to sign in first, continue');
  await (await findByRole(page, 'link', 'Switch Role')).click();
  await waitUntil('the form is there, filled in', async () => (await fieldOf(page, '#accountId')) === FILLED.account);
  await (await findByRole(page, 'button', 'Switch Role')).click();
  await shownIdentity(page);
  await isNoticed(page);
});

it('waits behind sign-in, where the session has ended as well', async () => {
  const page = await openWithoutToken();
  hatrack.emulator.control.endSessions();
  const popup = await hatrack.chromium.openPopup(page);
  await (await findRow(popup, 'payments-dev')).click();
  await waitUntil('sign-in has the tab', () => page.url().includes('/signin?'));
  await page.type('#account', 'corp-jump');
  await page.type('#username', 'alice');
  await page.type('#password', 'alice-password');
  await page.click('#signin_button');
  await waitUntil('the form is there, filled in', async () => (await fieldOf(page, '#accountId')) === FILLED.account);
});

it('still says what is to be done while the user has not confirmed', async () => {
  const page = await openWithoutToken();
  await handOver(page);
  const popup = await hatrack.chromium.openPopup(page);
  await expect.poll(() => textOf(popup, 'alert')).toContain('Confirm the switch to payments-dev');
  await findRow(popup, 'orders-dev');
});
