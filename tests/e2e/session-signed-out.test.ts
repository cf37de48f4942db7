import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { waitUntil } from './browser/wait-until.ts';
import { findMenuRow, openMenu } from './menu-page.ts';
import { findRow } from './popup-page.ts';
import { openSession, rowSays, sessionOf, signInToChains } from './session-pages.ts';
import { useHatrack } from './signed-in.ts';

const hatrack = useHatrack();

const DEV = '111122220001';
const SIGN_IN = 'https://us-east-1.signin.aws.amazon.com';

async function rowIsPlain(popup: Page, name: string): Promise<void> {
  const row = await findRow(popup, name);
  await waitUntil(`${name} is not marked`, () =>
    row.evaluate(({ isConnected, textContent }) => isConnected && !textContent?.includes('Signed in')),
  );
}

it.each(['session-host', 'shared'] as const)(
  'takes the mark away when the console signs a session out elsewhere, cookies at: %s',
  async variant => {
    hatrack.emulator.control.setVariant('session-cookie', variant);
    const base = await signInToChains(hatrack);
    const dev = await openSession(hatrack, base, 'payments-dev', DEV);
    await base.bringToFront();
    const popup = await hatrack.chromium.openPopup(base);
    await rowSays(popup, 'payments-dev', 'Signed in');
    await dev.goto(`${SIGN_IN}/sessions/${sessionOf(dev)}/v1/logout`);
    await rowIsPlain(popup, 'payments-dev');
    await popup.close();
    await rowIsPlain(await hatrack.chromium.openPopup(base), 'payments-dev');
  },
);

it('does so in an open menu, for a session without a tab', async () => {
  hatrack.emulator.control.setVariant('session-cookie', 'shared');
  const base = await signInToChains(hatrack);
  const dev = await openSession(hatrack, base, 'payments-dev', DEV);
  const session = sessionOf(dev);
  await dev.goto('about:blank');
  await base.bringToFront();
  await openMenu(base);
  const says = async (isMarked: boolean): Promise<void> => {
    await waitUntil(`the mark is there: ${isMarked}`, async () => {
      const row = await findMenuRow(base, 'payments-dev');
      return (await row.evaluate(({ textContent }) => textContent?.includes('Signed in'))) === isMarked;
    });
  };
  await says(true);
  await dev.goto(`${SIGN_IN}/sessions/${session}/v1/logout`);
  await says(false);
});

it.each(['session-host', 'shared'] as const)(
  'takes all marks away when the console signs out of all, though its own page is signed out, too: %s',
  async variant => {
    hatrack.emulator.control.setVariant('session-cookie', variant);
    const base = await signInToChains(hatrack);
    const dev = await openSession(hatrack, base, 'payments-dev', DEV);
    await dev.goto(`${SIGN_IN}/oauth?Action=logout`);
    await base.bringToFront();
    await rowIsPlain(await hatrack.chromium.openPopup(base), 'payments-dev');
  },
);

it('takes the mark away where only the page’s own dialog shows the end', async () => {
  const base = await signInToChains(hatrack);
  const dev = await openSession(hatrack, base, 'payments-dev', DEV);
  hatrack.emulator.control.endSessions();
  await dev.evaluate(() => document.querySelector<HTMLElement>('[data-in-page]')?.click());
  await dev.waitForSelector('#awsc-nav-signin-again-modal-root');
  await base.bringToFront();
  await rowIsPlain(await hatrack.chromium.openPopup(base), 'payments-dev');
  expect(hatrack.emulator.control.switches()).toHaveLength(1);
});
