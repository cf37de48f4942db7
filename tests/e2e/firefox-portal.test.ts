import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { findByRole } from './browser/find-by-role.ts';
import { pressKey, typeText } from './browser/keyboard.ts';
import { waitUntil } from './browser/wait-until.ts';
import { shownIdentity } from './console-header.ts';
import { useFirefox } from './firefox-hatrack.ts';
import { hasClosed } from './firefox-page.ts';

const CONFIG = `[profile dev-admin]
sso_start_url = https://corp.awsapps.com/start
sso_account_id = 111122220001
sso_role_name = AdministratorAccess
[profile prod-read]
sso_start_url = https://corp.awsapps.com/start
sso_account_id = 111122220003
sso_role_name = ReadOnlyAccess
region = us-west-2
[corp-jump]
aws_account_id = 999999999999
[auditor]
role_arn = arn:aws:iam::999999999999:role/Auditor
source_profile = corp-jump
`;

const START = 'https://corp.awsapps.com/start/#/console?account_id=111122220001&role_name=AdministratorAccess';
const EC2 = 'https://eu-west-1.console.aws.amazon.com/ec2/home?region=eu-west-1';

const hatrack = useFirefox(CONFIG);

async function isIn(page: Page, account: string): Promise<void> {
  await waitUntil(`the tab works in ${account}`, async () => {
    if (!page.url().includes('.console.aws.amazon.com/')) return false;
    return (await shownIdentity(page).catch(() => undefined))?.account.includes(account);
  });
}

/** Types a role's name, and waits until that role is first. */
async function find(popup: Page, name: string): Promise<void> {
  await findByRole(popup, 'option');
  await typeText(popup, name);
  await waitUntil(`${name} is found`, async () =>
    (await (await findByRole(popup, 'option')).evaluate(row => row.textContent))?.includes(name),
  );
}

it('opens a role by the access portal in the same tab, and knows who the portal has signed in', async () => {
  const page = await hatrack.firefox.newConsolePage(hatrack.emulator.portalSignInUrl('carol', START));
  await isIn(page, '1111-2222-0001');
  let popup = await hatrack.firefox.openPopup();
  await findByRole(popup, 'option');
  const current = await popup.$$eval('[role=option]', rows =>
    rows.filter(row => row.textContent.includes('Current role')).map(row => row.textContent),
  );
  expect(current).toEqual([expect.stringContaining('dev-admin')]);
  await find(popup, 'prod-read');
  await pressKey(popup, 'Enter');
  await waitUntil('the popup has closed', () => hasClosed(popup));
  await isIn(page, '1111-2222-0003');
  expect(page.url()).toBe('https://us-west-2.console.aws.amazon.com/console/home?region=us-west-2');

  await page.goto(hatrack.emulator.signInUrl('alice', { redirectUri: EC2 }));
  await shownIdentity(page);
  popup = await hatrack.firefox.openPopup();
  await find(popup, 'auditor');
  await (await findByRole(popup, 'button', 'More…')).click();
  await (await findByRole(popup, 'menuitem', 'Open this page in this role')).click();
  await waitUntil('the header shows the role', async () => (await shownIdentity(page)).role?.label === 'auditor');
  expect(page.url()).toBe(EC2);
});
