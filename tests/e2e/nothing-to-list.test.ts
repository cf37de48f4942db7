import { expect, it } from 'vitest';
import { violations } from './browser/axe-violations.ts';
import { findByRole } from './browser/find-by-role.ts';
import { pressKey, typeText } from './browser/keyboard.ts';
import { waitUntil } from './browser/wait-until.ts';
import { clickButton, rowsAre } from './popup-page.ts';
import { useHatrack } from './signed-in.ts';
import { BASE, TEAM_CONFIG } from './team-config.ts';

const hatrack = useHatrack();

const ROLES = ['payments-dev', 'payments-prod', 'orders-dev'];

it('says that no console is in front, and opens one', async () => {
  const { browser, openPopup } = hatrack.chromium;
  await hatrack.save(BASE);
  const [blank] = await browser.pages();
  if (!blank) throw new Error('There is no tab');
  const popup = await openPopup(blank);
  await findByRole(popup, 'heading', 'No AWS console tab is open');
  await clickButton(popup, 'Open the AWS console');
  await waitUntil('a tab goes to the console', () =>
    hatrack.emulator.control.journal().some(({ host }) => host === 'console.aws.amazon.com'),
  );
});

it('says that nothing matches what was typed, and clears it', async () => {
  await hatrack.save(TEAM_CONFIG);
  const popup = await hatrack.chromium.openPopup(await hatrack.signIn('alice'));
  await rowsAre(popup, ...ROLES);
  await typeText(popup, 'zzz');
  await waitUntil('nothing is listed', async () => (await popup.$('[role=option]')) === null);
  await findByRole(popup, 'heading', 'No role matches “zzz”');
  await clickButton(popup, 'Clear search');
  await rowsAre(popup, ...ROLES);
});

it('says which hidden roles match where nothing else does, and lists them by Enter', async () => {
  await hatrack.save(`${TEAM_CONFIG}
[data-jump]
aws_account_id = 888888888888

[lake-admin]
role_arn = arn:aws:iam::111122220021:role/Admin
source_profile = data-jump
`);
  const popup = await hatrack.chromium.openPopup(await hatrack.signIn('alice'));
  await rowsAre(popup, ...ROLES);
  await typeText(popup, 'lake');
  await findByRole(popup, 'heading', 'No role listed here matches “lake”');
  const why = await popup.$eval('main', ({ textContent }) => textContent);
  expect(why).toContain('Hidden roles that match: 1.');
  expect(why).toContain('data-jump');
  expect(await violations(popup)).toEqual([]);
  await pressKey(popup, 'Enter');
  await rowsAre(popup, 'lake-admin');
});

it('says why nothing is listed for a sign-in to another account, and lists all the same when asked', async () => {
  await hatrack.save(TEAM_CONFIG);
  const page = await hatrack.signIn('dora');
  const popup = await hatrack.chromium.openPopup(page);
  await findByRole(popup, 'heading', 'No roles for this account');
  const why = await popup.$eval('main', ({ textContent }) => textContent);
  expect(why).toContain(
    'You’re signed in to 1000-0000-0001. Roles for other base accounts: 3. Sign in to one of these to use them:',
  );
  expect(why).toContain('corp-jump');

  await clickButton(popup, 'Show all roles');
  await rowsAre(popup, ...ROLES);
  await expect.poll(() => popup.$eval('main', ({ textContent }) => textContent)).toContain('Showing all roles.');
  expect(await violations(popup)).toEqual([]);
  const again = await hatrack.chromium.openPopup(page);
  await rowsAre(again, ...ROLES);
  await clickButton(again, 'Show only roles for this account');
  await findByRole(again, 'heading', 'No roles for this account');
});

it('says that a saved config has no role in it', async () => {
  await hatrack.save(BASE);
  const popup = await hatrack.chromium.openPopup(await hatrack.signIn('alice'));
  await findByRole(popup, 'heading', 'No roles yet');
  await expect
    .poll(() => popup.$eval('main', ({ textContent }) => textContent))
    .toContain('none of its profiles has both an account and a role');
});
