import type { Dialog, Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { violations } from './browser/axe-violations.ts';
import { shownIdentity } from './console-header.ts';
import { choose, findRow, textOf } from './popup-page.ts';
import { useHatrack } from './signed-in.ts';
import { TEAM_CONFIG } from './team-config.ts';

const hatrack = useHatrack();

/** A console page that asks before it is left, as one with a half-filled form does, and what is answered. */
async function openUnsaved(answer: (question: Dialog) => Promise<void>): Promise<Page> {
  await hatrack.save(TEAM_CONFIG);
  const page = await hatrack.signIn('alice');
  await page.evaluate(() => {
    window.addEventListener('beforeunload', event => event.preventDefault());
  });
  // Browsers let only pages ask that the user has done something with.
  await page.click('h1');
  page.on('dialog', question => void answer(question));
  return page;
}

it('says that the page asked and the tab stayed, and has sent nothing; to leave, then, switches', async () => {
  let leave = false;
  const page = await openUnsaved(question => (leave ? question.accept() : question.dismiss()));
  const popup = await hatrack.chromium.openPopup(page);
  await (await findRow(popup, 'payments-dev')).click();
  await expect.poll(() => textOf(popup, 'alert')).toContain('Nothing was sent: the page asked whether to leave');
  expect(await violations(popup)).toEqual([]);
  expect(hatrack.emulator.control.switches()).toEqual([]);

  leave = true;
  await choose(popup, 'payments-dev');
  await expect.poll(async () => (await shownIdentity(page)).role?.label).toBe('payments-dev');
  expect(hatrack.emulator.control.switches()).toHaveLength(1);
});
