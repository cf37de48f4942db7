import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { waitUntil } from './browser/wait-until.ts';
import { choose, chooseFromMenu, findRow, rowNames, textOf } from './popup-page.ts';
import { useHatrack } from './signed-in.ts';
import { TEAM_CONFIG } from './team-config.ts';

const hatrack = useHatrack();

const CONFIG = `${TEAM_CONFIG}
[payments-admin]
role_arn = arn:aws:iam::111122220003:role/Administrator
source_profile = corp-jump
`;

const HOME = 'https://us-east-1.console.aws.amazon.com/console/home?region=us-east-1';

async function refusedIn(page: Page): Promise<void> {
  const popup = await hatrack.chromium.openPopup(page);
  await (await findRow(popup, 'payments-admin')).click();
  await expect.poll(() => textOf(popup, 'alert')).toContain('Couldn’t switch to payments-admin');
  await popup.close();
}

async function hasNotice(popup: Page): Promise<boolean> {
  await waitUntil('the popup has its list', async () => (await rowNames(popup)).length > 0);
  return (await popup.$('[role=alert]')) !== null;
}

it('keeps the notice of one tab when another tab switches', async () => {
  await hatrack.save(CONFIG);
  const refused = await hatrack.signIn('alice');
  await refusedIn(refused);
  const other = await hatrack.chromium.newConsolePage(HOME);
  await choose(await hatrack.chromium.openPopup(other), 'payments-dev');
  const opened = await hatrack.chromium.openPopup(refused);
  await expect.poll(() => textOf(opened, 'alert')).toContain('payments-admin');
});

it('drops the notice once its tab is at the console again', async () => {
  await hatrack.save(CONFIG);
  const page = await hatrack.signIn('alice');
  await refusedIn(page);
  await page.goto(HOME);
  const opened = await hatrack.chromium.openPopup(page);
  await expect.poll(() => hasNotice(opened)).toBe(false);
});

it('shows a refusal in the new tab that it ended in', async () => {
  await hatrack.save(CONFIG);
  const page = await hatrack.signIn('alice');
  const popup = await hatrack.chromium.openPopup(page);
  await findRow(popup, 'payments-admin');
  await popup.keyboard.type('payments-admin');
  await chooseFromMenu(popup, 'Open in a new tab');
  const tab = await waitUntil('the new tab was refused', async () =>
    (await hatrack.chromium.browser.pages()).find(each => each.url().includes('signin.aws.amazon.com/switchrole')),
  );
  const opened = await hatrack.chromium.openPopup(tab);
  await expect.poll(() => textOf(opened, 'alert')).toContain('Couldn’t switch to payments-admin');
});
