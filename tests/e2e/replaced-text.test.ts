import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { violations } from './browser/axe-violations.ts';
import { findByRole } from './browser/find-by-role.ts';
import { waitUntil } from './browser/wait-until.ts';
import { clickButton, findRow, hasClosed } from './popup-page.ts';
import { openSettings } from './settings-page.ts';
import { useHatrack } from './signed-in.ts';
import { TEAM_CONFIG } from './team-config.ts';
import { says } from './transfer-page.ts';

const hatrack = useHatrack();

const MINE = `${TEAM_CONFIG}\n[mine]\nrole_arn = arn:aws:iam::111122220011:role/ReadOnly\n`;
const REPLACED = 'Replaced by a newer configuration from another browser.';

/** As the background leaves it when the newer text of another profile has come. */
async function replaceText(): Promise<Page> {
  await hatrack.save(MINE);
  await hatrack.save(TEAM_CONFIG);
  await hatrack.store({ 'sync.notice': { own: 1_000, other: 2_000 } });
  return hatrack.signIn('alice');
}

async function isShown(popup: Page): Promise<boolean> {
  return popup.evaluate(words => document.body.textContent?.includes(words) === true, REPLACED);
}

it('the popup reports a text that another browser’s took the place of, and leads to it among the versions', async () => {
  const page = await replaceText();
  const options = await openSettings(hatrack);
  const popup = await hatrack.chromium.openPopup(page);
  await findRow(popup, 'orders-dev');
  await says(popup, REPLACED);
  expect(await violations(popup)).toEqual([]);
  await clickButton(popup, 'See yours');
  await hasClosed(popup);
  await options.waitForSelector('dialog .version-list');
  const names = () => options.$$eval('dialog .profile-name', found => found.map(name => name.textContent));
  await waitUntil('the text of before is compared', async () => (await names()).join() === 'mine');
  await expect.poll(() => hatrack.stored()).not.toHaveProperty('sync.notice');
  const next = await hatrack.chromium.openPopup(page);
  await findRow(next, 'orders-dev');
  await expect.poll(() => isShown(next)).toBe(false);
});

it('an options page that is opened for it opens with the versions, and once only', async () => {
  const popup = await hatrack.chromium.openPopup(await replaceText());
  await says(popup, REPLACED);
  await clickButton(popup, 'See yours');
  const { browser, extensionId } = hatrack.chromium;
  const target = await browser.waitForTarget(found => found.url().includes(`${extensionId}/src/options/`));
  const options = await target.page();
  if (!options) throw new Error('The options page is no page.');
  await options.waitForSelector('dialog .version-list');
  await options.reload();
  await findByRole(options, 'heading', 'Configuration');
  await expect.poll(() => options.$('dialog')).toBeNull();
});

it('whoever closes the message in the one place has closed it in the other', async () => {
  const page = await replaceText();
  const options = await hatrack.chromium.openOptions();
  const isInOptions = async () => (await options.$('.notice.careful')) !== null;
  await waitUntil('the options page reports it, too', isInOptions);
  const popup = await hatrack.chromium.openPopup(page);
  await says(popup, REPLACED);
  await clickButton(popup, 'Close this message');
  await waitUntil('nothing reports it any more', async () => !(await isShown(popup)) && !(await isInOptions()));

  await hatrack.store({ 'sync.notice': { own: 3_000, other: 4_000 } });
  await waitUntil('both report the next', async () => (await isShown(popup)) && (await isInOptions()));
  await options.$eval('.notice.careful .icon-button', button => (button as HTMLElement).click());
  await waitUntil('nothing reports it any more', async () => !(await isShown(popup)) && !(await isInOptions()));
});
