import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { findByRole } from './browser/find-by-role.ts';
import { waitUntil } from './browser/wait-until.ts';
import { shownIdentity } from './console-header.ts';
import { holdSwitch } from './hold-switch.ts';
import { choose, clickButton, findRow, textOf } from './popup-page.ts';
import { useHatrack } from './signed-in.ts';
import { TEAM_CONFIG } from './team-config.ts';

const hatrack = useHatrack();

const CONFIG = `${TEAM_CONFIG}
[payments-admin]
role_arn = arn:aws:iam::111122220003:role/Administrator
source_profile = corp-jump

[payments-power]
role_arn = arn:aws:iam::111122220003:role/PowerUser
source_profile = corp-jump
`;

const refusals = () => hatrack.emulator.control.switches().map(({ refusal }) => refusal);

async function refused(popup: Page, name: string): Promise<string> {
  await (await findRow(popup, name)).click();
  return textOf(popup, 'alert');
}

it('names a role that one may not assume, names likely causes, and has asked once', async () => {
  await hatrack.save(CONFIG);
  const page = await hatrack.signIn('alice');
  const popup = await hatrack.chromium.openPopup(page);
  const shown = await refused(popup, 'payments-admin');
  expect(shown).toContain('Couldn’t switch to payments-admin');
  expect(shown).toContain('You’re not allowed to assume this role');
  expect(shown).toContain('it requires MFA');
  expect(refusals()).toEqual(['trust']);
  expect(new URL(page.url()).host).toBe('signin.aws.amazon.com');
});

it('says first what the text holds against a role: here, that the console cannot send its external_id', async () => {
  await hatrack.save(CONFIG.replace('role/Administrator', 'role/Administrator\nexternal_id = made-up'));
  const page = await hatrack.signIn('alice');
  const popup = await hatrack.chromium.openPopup(page);
  const shown = await refused(popup, 'payments-admin');
  const [first, other] = ['external_id', 'You’re not allowed to assume this role'].map(cause => shown.indexOf(cause));
  expect(first).toBeGreaterThan(0);
  expect(other).toBeGreaterThan(first ?? 0);

  await clickButton(popup, 'Issue found');
  await waitUntil('the diagnosis says so, too', async () =>
    (await popup.$$eval('.finding', all => all.map(({ textContent }) => textContent))).some(text =>
      text?.includes('external_id'),
    ),
  );
});

it('asks once more on Try again, is answered again, and then switches to another row', async () => {
  await hatrack.save(CONFIG);
  const page = await hatrack.signIn('alice');
  const address = page.url();
  const popup = await hatrack.chromium.openPopup(page);
  await refused(popup, 'payments-admin');

  await clickButton(popup, 'Try again');
  await waitUntil('the notice makes way', async () => (await popup.$('[role=alert]')) === null);
  await expect.poll(() => textOf(popup, 'alert')).toContain('Couldn’t switch to payments-admin');
  expect(refusals()).toEqual(['trust', 'trust']);

  await choose(popup, 'payments-dev');
  expect(refusals()).toEqual(['trust', 'trust', undefined]);
  expect(page.url()).toBe(address);
  await expect.poll(async () => (await shownIdentity(page)).role?.label).toBe('payments-dev');
});

it('refuses a role that asks for MFA to who signed in without, and opens it to who signed in with', async () => {
  await hatrack.save(CONFIG);
  const page = await hatrack.signIn('alice');
  expect(await refused(await hatrack.chromium.openPopup(page), 'payments-power')).toContain('payments-power');
  expect(refusals()).toEqual(['mfa']);

  await page.goto(hatrack.emulator.signInUrl('alice', { mfa: true }));
  await shownIdentity(page);
  await choose(await hatrack.chromium.openPopup(page), 'payments-power');
  await expect.poll(async () => (await shownIdentity(page)).role?.label).toBe('payments-power');
});

it('shows a refusal that happened while the popup was closed, once it is opened again', async () => {
  await hatrack.save(CONFIG);
  const page = await hatrack.signIn('alice');
  const popup = await hatrack.chromium.openPopup(page);
  await (await findRow(popup, 'payments-admin')).click();
  await popup.close();
  await waitUntil('sign-in keeps the tab', () => new URL(page.url()).host === 'signin.aws.amazon.com');

  const again = await hatrack.chromium.openPopup(page);
  await expect.poll(() => textOf(again, 'alert')).toContain('Couldn’t switch to payments-admin');
  expect(refusals()).toEqual(['trust']);
  await (await findByRole(again, 'button', 'Close this message')).click();
  await waitUntil('the notice is gone', async () => (await again.$('[role=alert]')) === null);
});

it('shows a refusal that happens while another popup is open than the one that asked', async () => {
  await hatrack.save(CONFIG);
  const page = await hatrack.signIn('alice');
  const slow = await holdSwitch(page);
  const popup = await hatrack.chromium.openPopup(page);
  await (await findRow(popup, 'payments-admin')).click();
  await slow.sent;
  await expect
    .poll(() => popup.$eval('.footer [role=status]', ({ textContent }) => textContent))
    .toBe('Switching to payments-admin…');
  await popup.close();

  const again = await hatrack.chromium.openPopup(page);
  await findRow(again, 'payments-admin');
  await slow.letGo();
  await expect.poll(() => textOf(again, 'alert')).toContain('Couldn’t switch to payments-admin');
});
