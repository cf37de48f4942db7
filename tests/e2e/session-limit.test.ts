import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { screenshot } from './browser/screenshot.ts';
import { waitUntil } from './browser/wait-until.ts';
import { choose, clickButton, findRow, hasClosed, textOf } from './popup-page.ts';
import { asked, CHAIN_CONFIG, isNoted, sessionOf, sessionPage } from './session-pages.ts';
import { useHatrack } from './signed-in.ts';

const hatrack = useHatrack();

const [DEV, PROD] = ['111122220001', '111122220003'];

async function signIn(): Promise<Page> {
  await hatrack.save(CHAIN_CONFIG);
  return hatrack.signIn('alice', { multiSession: true });
}

/** Switches from a page, and gives the new session's. */
async function open(page: Page, name: string, account: string): Promise<Page> {
  await choose(await hatrack.chromium.openPopup(page), name);
  const opened = await sessionPage(hatrack, account);
  await isNoted(hatrack.stored, opened);
  return opened;
}

it('says that a sixth session is one too many, with the five, and goes on once one is signed out', async () => {
  const { emulator, chromium } = hatrack;
  const base = await signIn();
  for (const user of ['bob', 'carol', 'dora']) await (await hatrack.signIn(user, { multiSession: true })).close();
  await base.bringToFront();
  const dev = await open(base, 'payments-dev', DEV);
  await base.bringToFront();
  const popup = await chromium.openPopup(base);
  await (await findRow(popup, 'payments-prod')).click();
  const alert = await textOf(popup, 'alert');
  await screenshot(popup, 'session-limit-en-light');
  expect(alert).toContain('Not switched to payments-prod');
  expect(alert).toContain('AWS lets a browser have five sessions at a time');
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
