import { expect, it } from 'vitest';
import { findByRole } from './browser/find-by-role.ts';
import { pressKey } from './browser/keyboard.ts';
import { waitUntil } from './browser/wait-until.ts';
import { clickButton, findRow } from './popup-page.ts';
import { useHatrack } from './signed-in.ts';
import { BASE } from './team-config.ts';

const hatrack = useHatrack();

const CONFIG = `${BASE}
[reader]
role_arn = arn:aws:iam::444455556666:role/team/analytics/ReadOnly
source_profile = corp-jump
`;

const COPIES = [
  {
    what: 'ARN, path included',
    says: 'ARN copied',
    downs: 3,
    text: 'arn:aws:iam::444455556666:role/team/analytics/ReadOnly',
  },
  { what: 'account id', says: 'Account ID copied', downs: 4, text: '444455556666' },
  {
    what: 'link to switch by',
    says: 'Link copied',
    downs: 5,
    text: 'https://signin.aws.amazon.com/switchrole?account=444455556666&roleName=team%2Fanalytics%2FReadOnly&displayName=reader',
  },
];

it.each(COPIES)('copies the $what of a role, by keyboard, and says so', async ({ says, downs, text }) => {
  const { browser } = hatrack.chromium;
  await hatrack.save(CONFIG);
  const page = await hatrack.signIn('alice');
  const popup = await hatrack.chromium.openPopup(page);
  await findRow(popup, 'reader');
  await clickButton(popup, 'More…');
  await findByRole(popup, 'menuitem');
  for (let down = 0; down < downs; down++) await pressKey(popup, 'ArrowDown');
  await pressKey(popup, 'Space');
  await waitUntil('it says so', () =>
    popup.$$eval('[role=status]', (each, what) => each.some(({ textContent }) => textContent === what), says),
  );

  await browser.defaultBrowserContext().overridePermissions(new URL(page.url()).origin, ['clipboard-read']);
  await page.bringToFront();
  await waitUntil('the page may read', () => page.evaluate(() => document.hasFocus()));
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(text);
  expect(hatrack.emulator.control.switches()).toEqual([]);
});
