import { expect, it } from 'vitest';
import { findByRole } from './browser/find-by-role.ts';
import { waitUntil } from './browser/wait-until.ts';
import { shownHistory, shownIdentity } from './console-header.ts';
import { pressInPanel } from './panel-in-page.ts';
import { choose, clickButton, findRow, hasClosed } from './popup-page.ts';
import { useHatrack } from './signed-in.ts';
import { TEAM_CONFIG } from './team-config.ts';

const hatrack = useHatrack();

it('leaves the role with one POST, stays on the page, and keeps the console’s role history', async () => {
  await hatrack.save(TEAM_CONFIG);
  const page = await hatrack.signIn('alice');
  await choose(await hatrack.chromium.openPopup(page), 'payments-dev');
  await shownIdentity(page);
  await choose(await hatrack.chromium.openPopup(page), 'orders-dev');
  await expect.poll(async () => (await shownIdentity(page)).role?.label).toBe('orders-dev');
  const address = page.url();

  const popup = await hatrack.chromium.openPopup(page);
  await clickButton(popup, 'Switch back');
  await hasClosed(popup);

  const back = hatrack.emulator.control.journal().filter(({ kind }) => kind === 'switch-back');
  expect(back).toHaveLength(1);
  expect(back[0]).toMatchObject({ method: 'POST', host: 'signin.aws.amazon.com', path: '/switchrole', status: 302 });
  expect(back[0]?.form).toEqual({
    action: 'switchToBasis',
    src: 'nav',
    csrf: expect.stringMatching(/^\d+$/),
    redirect_uri: encodeURIComponent(address),
  });
  expect(hatrack.emulator.control.switches()).toHaveLength(2);
  expect(page.url()).toBe(address);
  await expect.poll(() => shownIdentity(page)).toEqual({ account: 'corp-jump (9999-9999-9999)' });
  await expect.poll(() => shownHistory(page)).toEqual(['111122220011/Developer', '111122220001/Developer']);
});

it('offers to switch back only to who has switched', async () => {
  await hatrack.save(TEAM_CONFIG);
  const page = await hatrack.signIn('alice');
  const popup = await hatrack.chromium.openPopup(page);
  await findRow(popup, 'payments-dev');
  await expect.poll(() => popup.$$('aria/Switch back[role="button"]')).toEqual([]);
});

it('the page says for a moment where a switch has led, and leads back from there', async () => {
  await hatrack.save(TEAM_CONFIG);
  const page = await hatrack.signIn('alice');
  await choose(await hatrack.chromium.openPopup(page), 'payments-dev');
  const said = await findByRole(page, 'status');
  await expect
    .poll(() => said.evaluate(({ textContent }) => textContent))
    .toBe('Now in “payments-dev”1111-2222-0001 · Developer');
  await pressInPanel(page, 'Switch back');
  await waitUntil('alice is back', async () => (await shownIdentity(page)).role === undefined);

  await choose(await hatrack.chromium.openPopup(page), 'orders-dev');
  await findByRole(page, 'button', 'Switch back');
  await waitUntil('it is gone', async () => (await page.$('[data-hatrack=arrival]')) === null);
  await expect.poll(async () => (await shownIdentity(page)).role?.label).toBe('orders-dev');
});

it('the page says nothing where the user has turned that off', async () => {
  await hatrack.save(TEAM_CONFIG, { announceSwitch: false });
  const page = await hatrack.signIn('alice');
  await choose(await hatrack.chromium.openPopup(page), 'payments-dev');
  await expect.poll(async () => (await shownIdentity(page)).role?.label).toBe('payments-dev');
  await expect.poll(() => page.$('[data-hatrack=arrival]')).toBeNull();
});
