import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { VariantValues } from '../emulator/variants.ts';
import { violations } from './browser/axe-violations.ts';
import { pressKey, typeText } from './browser/keyboard.ts';
import { waitUntil } from './browser/wait-until.ts';
import { choose, chosenRow, clickButton, rowsAre } from './popup-page.ts';
import { useHatrack } from './signed-in.ts';
import { BASE, TEAM_CONFIG } from './team-config.ts';

const hatrack = useHatrack();

/** Listed first by name alone, and only for who is signed in to the training account. */
const CONFIG = `
[training]
aws_account_id = 100000000001

[a-trainee]
role_arn = arn:aws:iam::100000000001:role/Trainee
source_profile = training
${TEAM_CONFIG}`;

const ALL = ['a-trainee', 'payments-dev', 'payments-prod', 'orders-dev'];
const MINE = ALL.slice(1);

const mainText = (popup: Page) => popup.$eval('main', ({ textContent }) => textContent);

const NAMES_AND_TILE = { 'account-info': 'late', 'account-tile': 'late' } as const;

/** A popup opened before the page has shown who is signed in: what shows it comes late, or not at all. */
async function openEarly(late: Partial<VariantValues> = NAMES_AND_TILE): Promise<{ page: Page; popup: Page }> {
  const { emulator, chromium } = hatrack;
  await hatrack.save(CONFIG);
  emulator.control.setVariants({
    ...{ 'session-data': 'neither', 'user-info-cookie': 'http-only', 'late-delay': 60_000 },
    ...{ 'account-info': 'absent', 'account-tile': 'absent', ...late },
  });
  const page = await chromium.newConsolePage(emulator.signInUrl('alice'));
  await page.waitForSelector('#nav-usernameMenu');
  const popup = await chromium.openPopup(page);
  await rowsAre(popup, ...ALL);
  return { page, popup };
}

const comeLate = (page: Page) => page.evaluate(() => document.dispatchEvent(new Event('emulator:late')));

it('lists all roles, says so and is accessible before the page has shown who is signed in, and corrects itself then', async () => {
  const { page, popup } = await openEarly();
  await expect.poll(() => mainText(popup)).toContain('Signed in (user unknown)');
  await expect.poll(() => mainText(popup)).toContain('Hatrack can’t see who is signed in, so all roles are shown.');
  expect(await violations(popup)).toEqual([]);
  await comeLate(page);
  await rowsAre(popup, ...MINE);
  await waitUntil('it says who', async () =>
    (await mainText(popup))?.startsWith('alice in corp-jump · 9999-9999-9999'),
  );
  await expect.poll(() => mainText(popup)).not.toContain('Every role is listed');
});

it.each<[what: string, late: Partial<VariantValues>, says: string]>([
  ['AccountInfo', { 'account-info': 'late' }, 'alice in corp-jump'],
  ['the tile of the account', { 'account-tile': 'late' }, 'corp-jump'],
])('corrects itself by %s alone, too', async (_, late, says) => {
  const { page, popup } = await openEarly(late);
  await comeLate(page);
  await rowsAre(popup, ...MINE);
  await waitUntil('it says who', async () => (await mainText(popup))?.includes(says));
  await expect.poll(() => mainText(popup)).not.toContain('Every role is listed');
});

it('keeps what was typed and chosen when it corrects itself', async () => {
  const { page, popup } = await openEarly();
  await typeText(popup, '1');
  await waitUntil('a row is chosen', async () => (await chosenRow(popup)) !== undefined);
  await pressKey(popup, 'ArrowDown');
  await pressKey(popup, 'ArrowDown');
  const chosen = await chosenRow(popup);
  await comeLate(page);
  await waitUntil('it says who', async () => (await mainText(popup))?.startsWith('alice in corp-jump'));
  await expect.poll(() => popup.$eval('input', input => input.value)).toBe('1');
  await expect.poll(() => popup.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  expect(MINE).toContain(chosen);
  await expect.poll(() => chosenRow(popup)).toBe(chosen);
});

it('keeps the first hit of a search chosen, though a better one comes late', async () => {
  const { emulator, chromium } = hatrack;
  const [sandbox, mine] = ['dev-sandbox', 'dev'];
  await hatrack.save(`
[${sandbox}]
role_arn = arn:aws:iam::222222222222:role/ReadOnly

[${mine}]
role_arn = arn:aws:iam::111122220001:role/Developer
source_profile = corp-jump
${BASE}`);
  const page = await hatrack.signIn('alice');
  await choose(await chromium.openPopup(page), mine);
  emulator.control.setVariants({ 'account-info': 'late', 'history-cookie': 'http-only', 'late-delay': 60_000 });
  await page.reload();
  await page.waitForSelector('#nav-usernameMenu');
  const popup = await chromium.openPopup(page);
  await rowsAre(popup, sandbox);
  await typeText(popup, 'dev');
  await comeLate(page);
  await rowsAre(popup, mine, sandbox);
  await expect.poll(() => chosenRow(popup)).toBe(sandbox);
});

it('offers to reload a page that shows nobody’s name, and follows it', async () => {
  const { emulator } = hatrack;
  const { page, popup } = await openEarly();
  emulator.control.setVariants({ 'session-data': 'present', 'account-info': 'present' });
  await clickButton(popup, 'Reload the tab');
  await rowsAre(popup, ...MINE);
  await expect.poll(() => mainText(popup)).toContain('alice in corp-jump');
  expect(page.isClosed()).toBe(false);
});

it('lists from the configuration alone where the page does not answer, says so, and follows it when it is back', async () => {
  const { chromium } = hatrack;
  await hatrack.save(CONFIG);
  const page = await hatrack.signIn('alice');
  await page.setOfflineMode(true);
  await page.reload().catch(() => undefined);
  const popup = await chromium.openPopup(page);
  await waitUntil(
    'it waits no longer',
    async () => (await mainText(popup))?.includes('This page isn’t responding'),
    30_000,
  );
  await rowsAre(popup, ...ALL);
  await page.setOfflineMode(false);
  await clickButton(popup, 'Reload the tab');
  await rowsAre(popup, ...MINE);
  await expect.poll(() => mainText(popup)).not.toContain('This page isn’t responding');
});
