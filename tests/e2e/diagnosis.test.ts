import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { violations } from './browser/axe-violations.ts';
import { findByRole } from './browser/find-by-role.ts';
import { pressKey } from './browser/keyboard.ts';
import { screenshot } from './browser/screenshot.ts';
import { waitUntil } from './browser/wait-until.ts';
import { copyReport, findingOf, findings, openDiagnosis, unfoldDiagnosis } from './diagnosis-page.ts';
import { clickButton, findRow, rowsAre } from './popup-page.ts';
import { useHatrack } from './signed-in.ts';
import { BASE, TEAM_CONFIG } from './team-config.ts';

const hatrack = useHatrack();

const CHINA = `
[beijing]
role_arn = arn:aws-cn:iam::111122220001:role/Developer

[ningxia]
role_arn = arn:aws-cn:iam::111122220011:role/Developer
`;

const HIDDEN = {
  'session-data': 'neither',
  'account-info': 'absent',
  'user-info-cookie': 'http-only',
  'history-cookie': 'http-only',
  'account-tile': 'absent',
} as const;

async function popupOf(page: Page): Promise<Page> {
  return hatrack.chromium.openPopup(page);
}

it('finds nothing off in a plain set-up, says what it saw, and leads back to the list', async () => {
  await hatrack.save(TEAM_CONFIG);
  const page = await hatrack.signIn('alice');
  const popup = await popupOf(page);
  await findRow(popup, 'payments-dev');
  await findByRole(popup, 'button', 'Diagnostics');
  await openDiagnosis(popup);
  await waitUntil('nothing is off', async () =>
    (await popup.$eval('.diagnosis', ({ textContent }) => textContent))?.includes('No problems found'),
  );
  const shown = await popup.$eval('.diagnosis', ({ textContent }) => textContent);
  for (const expected of [
    '2025 or later',
    'In the header.',
    'Single session',
    'signin.aws.amazon.com from the page',
    '3 of 3 shown',
  ]) {
    expect(shown).toContain(expected);
  }
  await expect.poll(() => popup.$eval('.diagnosis h2', ({ textContent }) => textContent)).toBe('Ready to switch');
  await unfoldDiagnosis(popup);
  expect(await violations(popup)).toEqual([]);
  await screenshot(popup, 'popup-diagnosis');
  await pressKey(popup, 'Escape');
  await rowsAre(popup, 'payments-dev', 'payments-prod', 'orders-dev');
});

describe('names the fault', () => {
  it('no source says who is signed in', async () => {
    await hatrack.save(TEAM_CONFIG);
    hatrack.emulator.control.setVariants(HIDDEN);
    const page = await hatrack.chromium.newConsolePage(hatrack.emulator.signInUrl('alice'));
    const popup = await popupOf(page);
    await findRow(popup, 'payments-dev');
    await openDiagnosis(popup);
    await findingOf(popup, 'Can’t see who is signed in');
    await expect.poll(async () => (await findings(popup))[0]).toContain('Problem Can’t see who is signed in');
    await findByRole(popup, 'button', 'Issue found');
    await screenshot(popup, 'popup-diagnosis-unknown');
  });

  it('no switch token', async () => {
    await hatrack.save(TEAM_CONFIG);
    hatrack.emulator.control.setVariants({ mbtc: 'absent', 'user-info-cookie': 'http-only' });
    const popup = await popupOf(await hatrack.signIn('alice'));
    await findRow(popup, 'payments-dev');
    await findByRole(popup, 'button', 'Issue found');
    await openDiagnosis(popup);
    await findingOf(popup, 'The page has no switch token');
  });

  it('the root user', async () => {
    await hatrack.save(TEAM_CONFIG);
    const popup = await popupOf(await hatrack.signIn('root'));
    await findRow(popup, 'payments-dev');
    await openDiagnosis(popup);
    await findingOf(popup, 'You’re signed in as the root user');
    await expect.poll(() => findings(popup)).toEqual(['Problem You’re signed in as the root user']);
  });

  it('roles of other accounts only, by the link below the empty list', async () => {
    await hatrack.save(TEAM_CONFIG);
    const page = await hatrack.signIn('dora');
    const popup = await popupOf(page);
    await clickButton(popup, 'Something wrong? Run diagnostics');
    const finding = await findingOf(popup, 'All your roles are for another account');
    await expect
      .poll(() => popup.$eval('.diagnosis', ({ textContent }) => textContent))
      .toContain('Base account corp-jumpanother account: corp-jump (line 2)');
    await screenshot(popup, 'popup-diagnosis-empty');
    expect(finding).toContain(
      'You’re signed in to 1000-0000-0001. Roles you switch to from elsewhere: 3. Their base accounts: corp-jump.',
    );
    await clickButton(popup, 'Show all roles');
    await rowsAre(popup, 'payments-dev', 'payments-prod', 'orders-dev');
    await popup.close();
    await hatrack.save(TEAM_CONFIG, { accounts: 'hidden' });
    const discreet = await popupOf(page);
    await openDiagnosis(discreet);
    await findingOf(discreet, 'You’re signed in to ••••.');
    await expect.poll(() => discreet.$eval('main', ({ textContent }) => textContent)).not.toMatch(/\d{12}/);
  });

  it('roles of other partitions only', async () => {
    await hatrack.save(CHINA);
    const popup = await popupOf(await hatrack.signIn('alice'));
    await openDiagnosis(popup);
    const finding = await findingOf(popup, 'All your roles are in another AWS partition');
    expect(finding).toContain('Roles in aws-cn: 2. This console is aws');
  });

  it('a config without a role, and none at all', async () => {
    await hatrack.save(BASE);
    const page = await hatrack.signIn('alice');
    const popup = await popupOf(page);
    await openDiagnosis(popup);
    await findingOf(popup, 'Your configuration contains no roles');
    await popup.close();
    await hatrack.store({ 'text.personal': undefined, index: undefined, firstScreen: undefined });
    const empty = await popupOf(page);
    await findByRole(empty, 'button', 'Add roles');
    await openDiagnosis(empty);
    await findingOf(empty, 'No configuration yet');
  });

  it('a stored text that is damaged', async () => {
    await hatrack.save(TEAM_CONFIG);
    const page = await hatrack.signIn('alice');
    const stored = (await hatrack.stored())['text.personal'] as Readonly<Record<string, unknown>>;
    await hatrack.store({ 'text.personal': { ...stored, deflated: 'AAAA' }, index: undefined, firstScreen: undefined });
    const popup = await popupOf(page);
    await openDiagnosis(popup);
    await findingOf(popup, 'The saved configuration can’t be read');
  });

  it('a header that Hatrack does not know, and a page that was drawn without one', async () => {
    await hatrack.save(TEAM_CONFIG);
    hatrack.emulator.control.setVariant('header', 'none');
    const page = await hatrack.chromium.newConsolePage(hatrack.emulator.signInUrl('alice'));
    await page.waitForSelector('[data-hatrack=edge]');
    const popup = await popupOf(page);
    await findRow(popup, 'payments-dev');
    await openDiagnosis(popup);
    await findingOf(popup, 'This page has no console header');
    await page.$eval('#consoleNavHeader', header => {
      const next = document.createElement('nav');
      next.id = 'awsc-next-nav';
      header.append(next);
    });
    await clickButton(popup, 'Check again');
    const finding = await findingOf(popup, 'Hatrack doesn’t recognize this page’s header');
    expect(finding).toContain('the button is at the window’s edge');
    const report = await copyReport(popup);
    expect(report).toContain('- header: unknown (fact 4)\n');
    expect(report).toContain('- names in the header: awsc-next-nav\n');
    expect(report).toContain('- `#awsc-top-level-nav`: missing (fact 4.4.1)\n');
  });

  it('sources that contradict each other, and a page of an earlier sign-in', async () => {
    await hatrack.save(TEAM_CONFIG);
    const page = await hatrack.signIn('alice');
    await page.$eval('[data-testid="awsc-account-info-tile"]', tile => {
      tile.textContent = 'Account ID: 1000-0000-0001';
    });
    const popup = await popupOf(page);
    await findRow(popup, 'payments-dev');
    await openDiagnosis(popup);
    await expect
      .poll(() => findingOf(popup, 'The page gives conflicting sign-in details'))
      .toContain('These differ from the rest: Account tile in the header.');
    await popup.close();
    await hatrack.chromium.newConsolePage(hatrack.emulator.signInUrl('dora'));
    const late = await popupOf(page);
    await openDiagnosis(late);
    await findingOf(late, 'This page shows an earlier sign-in');
  });
});
