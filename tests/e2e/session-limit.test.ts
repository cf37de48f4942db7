import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { screenshot } from './browser/screenshot.ts';
import { waitUntil } from './browser/wait-until.ts';
import { findingOf, openDiagnosis } from './diagnosis-page.ts';
import { clickButton, findRow, hasClosed, textOf } from './popup-page.ts';
import { asked, openSession, sessionOf, sessionPage, signInToChains } from './session-pages.ts';
import { useHatrack } from './signed-in.ts';

const hatrack = useHatrack();

const [DEV, PROD] = ['111122220001', '111122220003'];

const signIn = () => signInToChains(hatrack);
const open = (page: Page, name: string, account: string) => openSession(hatrack, page, name, account);

/** As many sessions as there can be: alice's, the last one's, and those of three whose tabs are closed. */
async function openFive() {
  const base = await signIn();
  for (const user of ['bob', 'carol', 'dora']) await (await hatrack.signIn(user, { multiSession: true })).close();
  await base.bringToFront();
  const dev = await open(base, 'payments-dev', DEV);
  await base.bringToFront();
  return { base, dev };
}

it('says that a sixth session is one too many, with the five, and goes on once one is signed out', async () => {
  const { emulator, chromium } = hatrack;
  const { base, dev } = await openFive();
  const popup = await chromium.openPopup(base);
  await (await findRow(popup, 'payments-prod')).click();
  const alert = await textOf(popup, 'alert');
  await screenshot(popup, 'session-limit-en-light');
  expect(alert).toContain('Couldn’t switch to payments-prod');
  expect(alert).toContain('AWS allows five sessions per browser');
  for (const name of ['alice', 'bob', 'carol', 'dora', 'payments-dev']) expect(alert).toContain(name);
  expect(asked(emulator)).toHaveLength(1);

  await clickButton(popup, 'Sign out of payments-dev');
  await hasClosed(popup);
  await sessionPage(hatrack, PROD);
  expect(asked(emulator).at(-1)).toBe(`${sessionOf(base)} ${PROD}/ReadOnly`);
  await waitUntil(
    'the tab of the other shows that it is signed out',
    () => !new URL(dev.url()).host.includes('.console.'),
  );
});

it('says so when AWS’s own page of the limit comes in the new tab, there and where the role was chosen', async () => {
  const { emulator, chromium } = hatrack;
  const { base } = await openFive();
  const popup = await chromium.openPopup(base);
  await (await findRow(popup, 'payments-prod')).click();
  await clickButton(popup, 'Try anyway');
  const limit = await waitUntil('AWS shows its limit', async () =>
    (await chromium.browser.pages()).find(page => new URL(page.url()).pathname === '/sessions/limit'),
  );
  expect(asked(emulator).at(-1)).toBe(`${sessionOf(base)} ${PROD}/ReadOnly`);
  for (const page of [limit, base]) {
    const over = await chromium.openPopup(page);
    const shown = await textOf(over, 'alert');
    expect(shown).toContain('Couldn’t switch to payments-prod');
    expect(shown).toContain('The new tab shows an AWS page instead of the console.');
    expect(shown).toContain('“Session limit reached” means you need to sign out of a session first');
    await over.close();
  }
  const report = await chromium.openPopup(base);
  await openDiagnosis(report);
  await findingOf(report, 'Couldn’t switch to payments-prod');
  await report.close();

  await limit.bringToFront();
  await limit.locator(`[data-session^="${DEV}-"] a[href$="/logout"]`).click();
  await waitUntil('it is signed out', () => new URL(limit.url()).pathname === '/sessions/selector');
  await base.bringToFront();
  const again = await chromium.openPopup(base);
  await clickButton(again, 'Try again');
  await sessionPage(hatrack, PROD);
});
