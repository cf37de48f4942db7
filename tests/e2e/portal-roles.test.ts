import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { pressKey, typeText } from './browser/keyboard.ts';
import { waitUntil } from './browser/wait-until.ts';
import { shownIdentity } from './console-header.ts';
import { openDiagnosis } from './diagnosis-page.ts';
import { choose, chooseFromMenu, findRow, hasClosed, point, rowNames, rowsBySection } from './popup-page.ts';
import { hasMark, isIn } from './portal-pages.ts';
import { isInFront, sessionPage } from './session-pages.ts';
import { useHatrack } from './signed-in.ts';

const hatrack = useHatrack();

const CONFIG = `
[sso-session corp]
sso_start_url = https://corp.awsapps.com/start/#/
sso_region = us-east-1
sso_registration_scopes = sso:account:access

[profile dev-admin]
sso_session = corp
sso_account_id = 111122220001
sso_role_name = AdministratorAccess

[profile prod-read]
sso_session = corp
sso_account_id = 111122220003
sso_role_name = ReadOnlyAccess
region = us-west-2

[profile jump]
sso_start_url = https://d-1234567890.awsapps.com/start
sso_region = us-east-1
sso_account_id = 999999999999
sso_role_name = Developer
color = 0000ff

[profile only-from-jump]
role_arn = arn:aws:iam::777788889999:role/DeveloperOnly
source_profile = jump

[profile elsewhere]
sso_start_url = https://start.home.awsapps.cn/directory/d-2345678901
sso_account_id = 920000000001
sso_role_name = Developer
`;

const CORP = 'https://corp.awsapps.com/start/#/';
const EC2 = 'https://eu-west-1.console.aws.amazon.com/ec2/home?region=eu-west-1#Instances:';

const link = (account: string, permissionSet: string) =>
  `${CORP}console?account_id=${account}&role_name=${permissionSet}`;

/** A console page that carol has come to by the portal. */
async function comeBy(account: string, permissionSet: string): Promise<Page> {
  await hatrack.save(CONFIG);
  const url = hatrack.emulator.portalSignInUrl('carol', link(account, permissionSet));
  const page = await hatrack.chromium.newConsolePage(url);
  await isIn(page, account);
  return page;
}

/** Waits until the diagnosis says this of the last switch of the tab, and nothing of a failure. */
async function isDiagnosed(popup: Page, what: string): Promise<void> {
  await openDiagnosis(popup);
  await waitUntil(`the diagnosis says ${what}`, async () => {
    const shown = await popup.$eval('.diagnosis', ({ textContent }) => textContent ?? '');
    return shown.includes('Access portal opened') && shown.includes(what) && !shown.includes('Couldn’t switch');
  });
}

it('lists the roles of a whole AWS CLI file, marks the one in use, and opens another in the same tab', async () => {
  const page = await comeBy('111122220001', 'AdministratorAccess');
  const popup = await hatrack.chromium.openPopup(page);
  await findRow(popup, 'dev-admin');
  await expect.poll(async () => (await rowNames(popup)).toSorted()).toEqual(['dev-admin', 'jump', 'prod-read']);
  await expect.poll(() => hasMark(popup, 'dev-admin', 'Current role')).toBe(true);
  await expect.poll(() => hasMark(popup, 'prod-read', 'Current role')).toBe(false);
  await typeText(popup, 'prod');
  await choose(popup, 'prod-read');
  await isIn(page, '111122220003');
  expect(page.url()).toBe('https://us-west-2.console.aws.amazon.com/console/home?region=us-west-2');

  const again = await hatrack.chromium.openPopup(page);
  await waitUntil('it is a recent one', async () => (await rowsBySection(again))[0]?.join() === 'Recent,prod-read');
  await expect.poll(() => hasMark(again, 'prod-read', 'Current role')).toBe(true);
  await isDiagnosed(again, 'A session for this role is signed in.');
});

it('shows whoever came by the portal the roles that are switched to from there, and switches', async () => {
  const page = await comeBy('999999999999', 'Developer');
  await page.waitForSelector('[data-hatrack=mark]');
  const popup = await hatrack.chromium.openPopup(page);
  await findRow(popup, 'only-from-jump');
  await expect.poll(() => hasMark(popup, 'jump', 'Current role')).toBe(true);
  await choose(popup, 'only-from-jump');
  await expect.poll(async () => (await shownIdentity(page)).role?.label).toBe('only-from-jump');
  const again = await hatrack.chromium.openPopup(page);
  await expect.poll(() => hasMark(again, 'only-from-jump', 'Current role')).toBe(true);
  await expect.poll(() => hasMark(again, 'jump', 'Current role')).toBe(false);
});

it('opens the page in front in another portal role', async () => {
  const page = await comeBy('111122220001', 'AdministratorAccess');
  await page.goto(EC2);
  await shownIdentity(page);
  const popup = await hatrack.chromium.openPopup(page);
  await point(popup, 'prod-read');
  await chooseFromMenu(popup, 'Open this page in this role');
  await hasClosed(popup);
  await isIn(page, '111122220003');
  expect(page.url()).toBe(EC2);
});

it('leads through the portal’s own sign-in, and opens beside the page if asked to', async () => {
  await hatrack.save(CONFIG);
  const page = await hatrack.signIn('alice');
  const popup = await hatrack.chromium.openPopup(page);
  await findRow(popup, 'dev-admin');
  await typeText(popup, 'dev-admin');
  await pressKey(popup, 'Enter', 'Control');
  await hasClosed(popup);
  const portal = await waitUntil('the portal is open', async () =>
    (await hatrack.chromium.browser.pages()).find(tab => tab.url().startsWith(CORP)),
  );
  expect(page.url()).toContain('/console/home');
  await portal.waitForSelector('#portal-sign-in');
  const behind = await hatrack.chromium.openPopup(page);
  await isDiagnosed(behind, 'The portal may be waiting for you to sign in');
  await behind.close();
  await portal.bringToFront();
  await portal.type('[name=username]', 'carol');
  await portal.type('[name=password]', 'carol-password');
  await portal.click('#portal-sign-in button');
  await isIn(portal, '111122220001');
});

it('opens beside the other sessions in multi-session mode, and goes to the one that is open', async () => {
  await hatrack.save(CONFIG);
  const page = await hatrack.signIn('alice', { multiSession: true });
  const portal = await hatrack.chromium.newConsolePage(hatrack.emulator.portalSignInUrl('carol', CORP));
  await portal.waitForSelector('[data-testid="account-list"]');
  await portal.close();
  await page.bringToFront();
  const before = page.url();
  await choose(await hatrack.chromium.openPopup(page), 'dev-admin');
  const tab = await sessionPage(hatrack, '111122220001');
  expect(page.url()).toBe(before);

  await page.bringToFront();
  const popup = await hatrack.chromium.openPopup(page);
  await waitUntil('it is marked', () => hasMark(popup, 'dev-admin', 'Signed in'));
  await choose(popup, 'dev-admin');
  await waitUntil('its tab is in front', () => isInFront(tab));
  const opened = hatrack.emulator.control.journal().filter(({ kind }) => kind === 'federation');
  expect(opened).toHaveLength(1);
});
