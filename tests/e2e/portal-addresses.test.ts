import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { waitUntil } from './browser/wait-until.ts';
import { shownIdentity } from './console-header.ts';
import { openDiagnosis } from './diagnosis-page.ts';
import { choose, findRow } from './popup-page.ts';
import { hasMark, isIn } from './portal-pages.ts';
import { sessionPage } from './session-pages.ts';
import { useHatrack } from './signed-in.ts';

const hatrack = useHatrack();

/** Of one user: for each address of their portal a role in another account. */
interface Walk {
  readonly user: string;
  readonly roles: readonly (readonly [account: string, permissionSet: string])[];
  /** What the text has, and where the role opens by it. */
  readonly addresses: readonly (readonly [written: string, opens: string])[];
}

const WALKS: readonly Walk[] = [
  {
    user: 'carol',
    roles: [
      ['111122220001', 'AdministratorAccess'],
      ['111122220003', 'ReadOnlyAccess'],
      ['555566667777', 'Ops_Team+Billing'],
    ],
    addresses: [
      [
        'https://D-1234567890.AwsApps.com/start/#/?tab=accounts&referrer=accessPortal',
        'https://d-1234567890.awsapps.com/start',
      ],
      [
        'https://ssoins-1234567890abcdef.us-east-1.portal.amazonaws.com/',
        'https://ssoins-1234567890abcdef.us-east-1.portal.amazonaws.com',
      ],
      [
        'https://identitycenter.amazonaws.com/ssoins-1234567890abcdef\nsso_region = eu-west-1',
        'https://ssoins-1234567890abcdef.portal.eu-west-1.app.aws',
      ],
    ],
  },
  {
    user: 'gina',
    roles: [
      ['910000000001', 'Developer'],
      ['910000000002', 'ReadOnlyAccess'],
    ],
    addresses: [
      [
        'https://start.us-gov-west-1.us-gov-home.awsapps.com/directory/gov-corp/#/',
        'https://start.us-gov-west-1.us-gov-home.awsapps.com/directory/gov-corp',
      ],
      [
        'https://ssoins-fedcba9876543210.portal.us-gov-west-1.app.aws/start',
        'https://ssoins-fedcba9876543210.portal.us-gov-west-1.app.aws',
      ],
    ],
  },
  {
    user: 'chen',
    roles: [
      ['920000000001', 'Developer'],
      ['920000000002', 'ReadOnlyAccess'],
    ],
    addresses: [
      ['https://start.home.awsapps.cn/directory/cn-corp', 'https://start.home.awsapps.cn/directory/cn-corp'],
      [
        'https://ssoins-fedcba9876543210.portal.cn-north-1.app.amazonwebservices.com.cn',
        'https://ssoins-fedcba9876543210.portal.cn-north-1.app.amazonwebservices.com.cn',
      ],
    ],
  },
];

const profile = (name: string, written: string, account: string, permissionSet: string) =>
  `[${name}]\nsso_account_id = ${account}\nsso_role_name = ${permissionSet}\nsso_start_url = ${written}\n`;

/** A tab where somebody has signed in to a portal, at each of these addresses. */
async function signedInAt(user: string, addresses: readonly string[]): Promise<Page> {
  const page = await hatrack.chromium.newConsolePage('about:blank');
  for (const address of addresses) {
    await page.goto(hatrack.emulator.portalSignInUrl(user, `${address}/#/`));
    await page.waitForSelector('[data-testid="account-list"]');
  }
  return page;
}

it.each(WALKS)('opens a role of $user at each address of their portal', async ({ user, roles, addresses }) => {
  const profiles = addresses.map(([written], index) => {
    const [account = '', permissionSet = ''] = roles[index] ?? [];
    return profile(`role-${index}`, written, account, permissionSet);
  });
  await hatrack.save(profiles.join('\n'));
  const page = await signedInAt(
    user,
    addresses.map(([, opens]) => opens),
  );
  const [first = '', permissionSet = ''] = roles.at(-1) ?? [];
  const link = `${addresses[0]?.[1]}/#/console?account_id=${first}&role_name=${encodeURIComponent(permissionSet)}`;
  await page.goto(hatrack.emulator.portalSignInUrl(user, link));
  await isIn(page, first);
  for (const [index, [, opens]] of addresses.entries()) {
    const popup = await hatrack.chromium.openPopup(page);
    await choose(popup, `role-${index}`);
    await isIn(page, roles[index]?.[0] ?? '');
    const asked = hatrack.emulator.control.journal().findLast(({ path }) => path === '/emulator/portal/federate');
    expect(asked?.host).toBe(new URL(opens).host);
    const after = await hatrack.chromium.openPopup(page);
    await findRow(after, `role-${index}`);
    await waitUntil('it is the current one', () => hasMark(after, `role-${index}`, 'Current role'));
    await after.close();
  }
});

const ACCESS = 'https://aa-0123456789.account-access.us-east-1.app.aws';
const PLAIN = `${profile('operator', ACCESS, '111122220003', 'Operator')}
${profile('jump', ACCESS, '999999999999', 'Developer')}
[auditor]
role_arn = arn:aws:iam::999999999999:role/Auditor
source_profile = jump
${profile('operator-set', 'https://corp.awsapps.com/start', '111122220003', 'Operator')}`;

it('knows a plain role of account access manager: as current, as a base, and beside another session', async () => {
  await hatrack.save(PLAIN);
  const page = await signedInAt('carol', [ACCESS]);
  await page.goto(`${ACCESS}/#/console?account_id=999999999999&role_name=Developer`);
  await isIn(page, '999999999999');
  const popup = await hatrack.chromium.openPopup(page);
  await findRow(popup, 'auditor');
  await expect.poll(() => hasMark(popup, 'jump', 'Current role')).toBe(true);
  await choose(popup, 'operator');
  await isIn(page, '111122220003');
  const after = await hatrack.chromium.openPopup(page);
  await findRow(after, 'operator');
  await waitUntil('it is the current one', () => hasMark(after, 'operator', 'Current role'));
  await expect.poll(() => hasMark(after, 'operator-set', 'Current role')).toBe(false);
  await after.close();

  const alice = await hatrack.signIn('alice', { multiSession: true });
  await choose(await hatrack.chromium.openPopup(alice), 'operator');
  await sessionPage(hatrack, '111122220003');
  await alice.bringToFront();
  const beside = await hatrack.chromium.openPopup(alice);
  await waitUntil('it is marked', () => hasMark(beside, 'operator', 'Signed in'));
  await expect.poll(() => hasMark(beside, 'operator-set', 'Signed in')).toBe(false);
});

it('shows a company’s own host in the row, asks it for nothing before it is chosen, and follows it to the portal', async () => {
  await hatrack.save(profile('vanity', 'https://sso.corp.example/', '111122220001', 'AdministratorAccess'));
  const page = await signedInAt('carol', ['https://corp.awsapps.com/start']);
  await page.goto(hatrack.emulator.signInUrl('alice'));
  await shownIdentity(page);
  const popup = await hatrack.chromium.openPopup(page);
  const row = await findRow(popup, 'vanity');
  await expect.poll(() => row.evaluate(({ textContent }) => textContent)).toContain('sso.corp.example');
  const asked = () => hatrack.emulator.control.journal().filter(({ host }) => host === 'sso.corp.example');
  expect(asked()).toEqual([]);
  await choose(popup, 'vanity');
  await isIn(page, '111122220001');
  expect(asked().length).toBe(1);
  const after = await hatrack.chromium.openPopup(page);
  await findRow(after, 'vanity');
  await expect.poll(() => hasMark(after, 'vanity', 'Current role')).toBe(true);
});

it('says over a portal’s page what was switched there', async () => {
  await hatrack.save(profile('dev-admin', 'https://corp.awsapps.com/start', '111122220001', 'AdministratorAccess'));
  const page = await hatrack.signIn('alice');
  await choose(await hatrack.chromium.openPopup(page), 'dev-admin');
  await page.waitForSelector('#portal-sign-in');
  const popup = await hatrack.chromium.openPopup(page);
  await openDiagnosis(popup);
  await waitUntil('the diagnosis names the switch', async () => {
    const shown = await popup.$eval('.diagnosis', ({ textContent }) => textContent ?? '');
    return shown.includes('Access portal opened') && shown.includes('dev-admin');
  });
});
