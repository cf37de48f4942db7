import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { waitUntil } from './browser/wait-until.ts';
import { shownIdentity } from './console-header.ts';
import { holdSwitch } from './hold-switch.ts';
import { findMenuRow, openMenu } from './menu-page.ts';
import { findRow, textOf } from './popup-page.ts';
import { asked, rowSays, sessionPage, signInToChains } from './session-pages.ts';
import { useHatrack } from './signed-in.ts';

const hatrack = useHatrack();

const DEV = '111122220001';
const BUSY = 'Another switch was in progress in this session, so nothing was sent.';

/** A page of alice's, and one of the same session or of bob's in a window of its own. */
async function openWindows(user: 'alice' | 'bob'): Promise<{ first: Page; second: Page }> {
  const first = await signInToChains(hatrack);
  const second = await hatrack.chromium.browser.newPage({ type: 'window' });
  await second.goto(user === 'alice' ? first.url() : hatrack.emulator.signInUrl(user, { multiSession: true }));
  await shownIdentity(second);
  return { first, second };
}

it.each(['alice', 'bob'] as const)(
  'says in the popup of a second window, a page of %s, that the same was under way, and marks the role when it is there',
  async user => {
    const { first, second } = await openWindows(user);
    const held = await holdSwitch(first);
    await openMenu(first);
    await (await findMenuRow(first, 'payments-dev')).click();
    await held.sent;
    const popup = await hatrack.chromium.openPopup(second);
    await (await findRow(popup, 'payments-dev')).click();
    await expect.poll(() => textOf(popup, 'alert')).toContain(BUSY);
    await held.letGo();
    await sessionPage(hatrack, DEV);
    await rowSays(popup, 'payments-dev', 'Signed in');
    await expect.poll(() => textOf(popup, 'alert')).toContain(BUSY);
    expect(asked(hatrack.emulator)).toHaveLength(1);
  },
);

it('says so in the menu of a second window, and marks the role there', async () => {
  const { first, second } = await openWindows('alice');
  const held = await holdSwitch(first);
  const popup = await hatrack.chromium.openPopup(first);
  await (await findRow(popup, 'payments-dev')).click();
  await held.sent;
  await second.bringToFront();
  await openMenu(second);
  await (await findMenuRow(second, 'payments-dev')).click();
  const says = async (): Promise<string> => {
    const alerts = await second.$$('aria/[role="alert"]');
    return (await Promise.all(alerts.map(alert => alert.evaluate(({ textContent }) => textContent)))).join();
  };
  await waitUntil('it is answered', async () => (await says()).includes(BUSY));
  await held.letGo();
  await sessionPage(hatrack, DEV);
  await waitUntil('the role is marked', async () => {
    const row = await findMenuRow(second, 'payments-dev');
    return row.evaluate(({ textContent }) => textContent?.includes('Signed in'));
  });
  await expect.poll(() => says()).toContain(BUSY);
  expect(asked(hatrack.emulator)).toHaveLength(1);
});

it('makes one request in a classic console, and keeps the message there, too', async () => {
  await hatrack.save('[payments-dev]\nrole_arn = arn:aws:iam::111122220001:role/Developer\n');
  const first = await hatrack.signIn('alice');
  const second = await hatrack.chromium.browser.newPage({ type: 'window' });
  await second.goto(first.url());
  await shownIdentity(second);
  const held = await holdSwitch(first);
  await openMenu(first);
  await (await findMenuRow(first, 'payments-dev')).click();
  await held.sent;
  const popup = await hatrack.chromium.openPopup(second);
  await (await findRow(popup, 'payments-dev')).click();
  await expect.poll(() => textOf(popup, 'alert')).toContain(BUSY);
  await held.letGo();
  await waitUntil(
    'the first works as the role',
    async () => (await shownIdentity(first)).role?.label === 'payments-dev',
  );
  await rowSays(popup, 'payments-dev', 'Current role');
  await expect.poll(() => textOf(popup, 'alert')).toContain(BUSY);
  expect(hatrack.emulator.control.switches()).toHaveLength(1);
});
