import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { findByRole } from './browser/find-by-role.ts';
import { waitUntil } from './browser/wait-until.ts';
import { click, clickButton, findRow, hasClosed } from './popup-page.ts';
import { useHatrack } from './signed-in.ts';
import { TEAM_CONFIG } from './team-config.ts';

const hatrack = useHatrack();

async function chooseOffline(page: Page): Promise<Page> {
  await page.setOfflineMode(true);
  const popup = await hatrack.chromium.openPopup(page);
  await click(popup, await findRow(popup, 'payments-prod'));
  await waitUntil('it says that the browser is offline', async () => {
    const alert = await findByRole(popup, 'alert');
    return alert.evaluate(({ textContent }) => textContent?.includes('You’re offline'));
  });
  return popup;
}

it.each([
  ['classic', { multiSession: false }],
  ['multi-session', { multiSession: true }],
])('a switch without a network says so, and works when there is one again: %s', async (_, mode) => {
  await hatrack.save(TEAM_CONFIG);
  const page = await hatrack.signIn('alice', mode);
  const popup = await chooseOffline(page);
  expect(hatrack.emulator.control.switches()).toEqual([]);
  await page.setOfflineMode(false);
  await clickButton(popup, 'Try again');
  await hasClosed(popup);
  expect(hatrack.emulator.control.switches()).toHaveLength(1);
});
