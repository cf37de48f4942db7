import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { pressKey, typeText } from './browser/keyboard.ts';
import { waitUntil } from './browser/wait-until.ts';
import { shownIdentity } from './console-header.ts';
import { findingOf, openDiagnosis } from './diagnosis-page.ts';
import { hasClosed, rowsAre } from './popup-page.ts';
import { useHatrack } from './signed-in.ts';
import { TEAM_CONFIG } from './team-config.ts';
import { says } from './transfer-page.ts';

const hatrack = useHatrack();

/** Lets a page's scripts wait until the returned function is called. */
async function keepBusy(page: Page): Promise<() => Promise<unknown>> {
  const client = await page.createCDPSession();
  await client.send('Debugger.enable');
  await client.send('Debugger.pause');
  return () => client.send('Debugger.disable');
}

/** A console page whose scripts wait, and what lets them go on. */
async function busyPage(): Promise<{ readonly page: Page; readonly goOn: () => Promise<unknown> }> {
  await hatrack.save(TEAM_CONFIG);
  const page = await hatrack.signIn('alice');
  return { page, goOn: await keepBusy(page) };
}

it('paints the rows of last time before the page has said anything, and switches to the one chosen once it has', async () => {
  const { chromium, emulator } = hatrack;
  await hatrack.save(TEAM_CONFIG);
  const page = await hatrack.signIn('alice');
  const roles = ['payments-dev', 'payments-prod', 'orders-dev'];
  const known = await chromium.openPopup(page);
  await rowsAre(known, ...roles);
  await waitUntil('the first screen is kept', async () => (await hatrack.stored()).firstScreen !== undefined);
  await known.close();

  const goOn = await keepBusy(page);
  const popup = await chromium.openPopup(page);
  await rowsAre(popup, ...roles);
  await pressKey(popup, 'Enter');
  expect(emulator.control.journal().filter(({ method }) => method === 'POST')).toEqual([]);
  await goOn();
  await hasClosed(popup);
  await expect.poll(async () => (await shownIdentity(page)).role?.label).toBe('payments-dev');
});

it('finds what is typed while a page too busy to answer is asked, lists in the end without it, and follows it later', async () => {
  const { page, goOn } = await busyPage();
  const popup = await hatrack.chromium.openPopup(page);
  await says(popup, 'Reading the console page…');
  await typeText(popup, 'prox');
  await popup.keyboard.press('Backspace');
  await expect.poll(() => popup.$('[role=combobox]')).toBeNull();

  await rowsAre(popup, 'payments-prod');
  await says(popup, 'This page isn’t responding');
  await typeText(popup, 'd');
  await expect.poll(() => popup.$eval('[role=combobox]', search => (search as HTMLInputElement).value)).toBe('prod');

  await goOn();
  await says(popup, 'alice in corp-jump');
  await rowsAre(popup, 'payments-prod');
  await popup.waitForFunction(() => !document.querySelector('main')?.textContent?.includes('isn’t responding'));
});

it('diagnoses a page that is too busy to answer', async () => {
  const { page, goOn } = await busyPage();
  const popup = await hatrack.chromium.openPopup(page);
  await openDiagnosis(popup);
  await findingOf(popup, 'This console page can’t be read');
  await goOn();
});
