import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { typeText } from './browser/keyboard.ts';
import { findingOf, openDiagnosis } from './diagnosis-page.ts';
import { rowsAre } from './popup-page.ts';
import { useHatrack } from './signed-in.ts';
import { TEAM_CONFIG } from './team-config.ts';
import { says } from './transfer-page.ts';

const hatrack = useHatrack();

/** A console page whose scripts stand still, and what lets them go on. */
async function busyPage(): Promise<{ readonly page: Page; readonly goOn: () => Promise<unknown> }> {
  await hatrack.save(TEAM_CONFIG);
  const page = await hatrack.signIn('alice');
  const client = await page.createCDPSession();
  await client.send('Debugger.enable');
  await client.send('Debugger.pause');
  return { page, goOn: () => client.send('Debugger.disable') };
}

it('finds what is typed while a page too busy to answer is asked, lists in the end without it, and follows it later', async () => {
  const { page, goOn } = await busyPage();
  const popup = await hatrack.chromium.openPopup(page);
  await says(popup, 'Reading the console page…');
  await typeText(popup, 'prox');
  await popup.keyboard.press('Backspace');
  expect(await popup.$('[role=combobox]')).toBeNull();

  await rowsAre(popup, 'payments-prod');
  await says(popup, 'This page isn’t responding');
  await typeText(popup, 'd');
  expect(await popup.$eval('[role=combobox]', search => (search as HTMLInputElement).value)).toBe('prod');

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
