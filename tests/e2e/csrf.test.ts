import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { checksum } from '../emulator/checksum.ts';
import { shownIdentity } from './console-header.ts';
import { choose, clickButton, findRow, hasClosed, textOf } from './popup-page.ts';
import { useHatrack } from './signed-in.ts';
import { TEAM_CONFIG } from './team-config.ts';

const hatrack = useHatrack();

interface ConsoleWindow {
  AWSC?: { Auth: { getMbtc: () => unknown } };
}
declare const window: ConsoleWindow;

/** The token that this page's identity has. */
async function tokenOf(page: Page): Promise<string> {
  const cookie = await page.evaluate(() => /aws-userInfo=([^;]*)/.exec(document.cookie)?.[1] ?? '');
  return String(checksum(decodeURIComponent(cookie)));
}

const sent = () => hatrack.emulator.control.switches().map(({ form, refusal }) => [form.csrf, refusal]);

it("sends the page's own token", async () => {
  await hatrack.save(TEAM_CONFIG);
  const page = await hatrack.signIn('alice');
  const token = await tokenOf(page);
  await choose(await hatrack.chromium.openPopup(page), 'payments-dev');
  await shownIdentity(page);
  expect(sent()).toEqual([[token, undefined]]);
});

it('computes the token where the page has none (any more), and AWS takes it', async () => {
  await hatrack.save(TEAM_CONFIG);
  const page = await hatrack.signIn('alice');
  const token = await tokenOf(page);
  await page.evaluate(() => {
    window.AWSC = { Auth: { getMbtc: () => undefined } };
  });
  await choose(await hatrack.chromium.openPopup(page), 'payments-dev');
  await expect.poll(async () => (await shownIdentity(page)).role?.label).toBe('payments-dev');
  expect(sent()).toEqual([[token, undefined]]);
});

it('says how to read the 400 that a wrong token of the page ends on, and Try again sends the right one', async () => {
  await hatrack.save(TEAM_CONFIG);
  const page = await hatrack.signIn('alice');
  const token = await tokenOf(page);
  await page.evaluate(() => {
    window.AWSC = { Auth: { getMbtc: () => 7 } };
  });
  const popup = await hatrack.chromium.openPopup(page);
  await (await findRow(popup, 'payments-dev')).click();
  await expect
    .poll(() => textOf(popup, 'alert'))
    .toContain('“400 Bad Request”Usually caused by cookies from an earlier sign-in. Try again.');
  await expect.poll(() => page.title()).toBe('Amazon Web Services Sign-In');

  await clickButton(popup, 'Try again');
  await hasClosed(popup);
  await expect.poll(async () => (await shownIdentity(page)).role?.label).toBe('payments-dev');
  expect(sent()).toEqual([
    ['7', 'csrf'],
    [token, undefined],
  ]);
});

it('switches with any token where AWS does not look at it', async () => {
  hatrack.emulator.control.setVariant('csrf', 'off');
  await hatrack.save(TEAM_CONFIG);
  const page = await hatrack.signIn('alice');
  await page.evaluate(() => {
    window.AWSC = { Auth: { getMbtc: () => 7 } };
  });
  await choose(await hatrack.chromium.openPopup(page), 'payments-dev');
  await expect.poll(async () => (await shownIdentity(page)).role?.label).toBe('payments-dev');
  expect(sent()).toEqual([['7', undefined]]);
});
