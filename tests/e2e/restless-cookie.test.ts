import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { waitUntil } from './browser/wait-until.ts';
import { shownIdentity } from './console-header.ts';
import { choose } from './popup-page.ts';
import { useHatrack } from './signed-in.ts';
import { TEAM_CONFIG } from './team-config.ts';

/** As pages of the extension know it. */
declare const chrome: Browser;

const hatrack = useHatrack();

/** A page that writes another role into the history every 30 ms, and counts. */
async function writeWithoutPause(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const { dataset } = document.documentElement;
    setInterval(() => {
      dataset.count = String(Number(dataset.count ?? 0) + 1);
      const rl = Array.from({ length: 8 }, (_, index) => ({
        a: '111122223333',
        r: `page${dataset.count}x${index}`,
        d: '',
        c: '',
      }));
      const value = encodeURIComponent(JSON.stringify({ bn: 'alice', ba: 'corp-jump', rl }));
      // biome-ignore lint/suspicious/noDocumentCookie: a hostile page
      document.cookie = `noflush_awsc-roleInfo=${value}; domain=.aws.amazon.com; path=/; secure`;
    }, 30);
  });
  return () => page.evaluate(() => Number(document.documentElement.dataset.count ?? 0));
}

/** Counts writes of the ledger from now on. */
async function countLedgerWrites(own: Page): Promise<() => Promise<number>> {
  await own.evaluate(() => {
    const { dataset } = document.documentElement;
    chrome.storage.onChanged.addListener(changes => {
      if ('ledger' in changes) dataset.count = String(Number(dataset.count ?? 0) + 1);
    });
  });
  return () => own.evaluate(() => Number(document.documentElement.dataset.count ?? 0));
}

/** ms from the choice until the popup knows that the switch has happened. */
async function timeSwitch(page: Page, name: string): Promise<number> {
  const popup = await hatrack.chromium.openPopup(page);
  const begun = performance.now();
  await choose(popup, name);
  return performance.now() - begun;
}

it('a page that changes the history without a pause neither fills the ledger at its pace nor holds a switch up', async () => {
  await hatrack.save(TEAM_CONFIG);
  const page = await hatrack.signIn('alice');
  const own = await hatrack.chromium.openBarePage();
  const restless = await hatrack.chromium.newConsolePage(hatrack.emulator.consoleUrl);
  await shownIdentity(restless);
  const ordinary = await timeSwitch(page, 'payments-dev');
  const [writes, ledgerWrites] = [await writeWithoutPause(restless), await countLedgerWrites(own)];
  await waitUntil('it has written for a while', async () => (await writes()) > 100);

  await expect.poll(() => timeSwitch(page, 'payments-prod')).toBeLessThan(5 * ordinary);
  const after = await writes();
  await waitUntil('it has written on', async () => (await writes()) > after + 100);
  const [written, noted] = [await writes(), await ledgerWrites()];
  expect(noted).toBeGreaterThan(0);
  expect(noted).toBeLessThan(written / 4);
  const ledger = JSON.parse(String((await hatrack.stored()).ledger)) as Record<string, readonly { profile?: string }[]>;
  expect(ledger['aws/corp-jump/alice']?.some(({ profile }) => profile === 'payments-prod')).toBe(true);
});
