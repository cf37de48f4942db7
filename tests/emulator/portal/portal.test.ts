import { beforeEach, describe, expect, it } from 'vitest';
import { readSessionPage } from '../sessions/session-client.ts';
import { useEmulator } from '../use-emulator.ts';
import { WORLDS } from '../world/worlds.ts';

const visit = useEmulator();

const CORP = 'https://corp.awsapps.com';
const RELAY_STATE = 'https://eu-west-1.console.aws.amazon.com/ec2/home?region=eu-west-1';
const READ_ONLY = { account_id: '111122220003', role_name: 'ReadOnlyAccess' };

/** What the portal's script does with a link: asks the portal, and goes where it says. */
async function follow(fields: Readonly<Record<string, string>>, origin = CORP) {
  const { status, body } = await visit.browser.get(`${origin}/emulator/portal/federate?${new URLSearchParams(fields)}`);
  return status === 200 ? visit.browser.follow(JSON.parse(body).location) : { status, body, url: '' };
}

function userInfo() {
  return JSON.parse(decodeURIComponent(visit.browser.cookie('aws-userInfo') ?? '{}'));
}

describe('signing in to the portal', () => {
  it('shows a form first, and then the accounts with their permission sets', async () => {
    const link = `${CORP}/start/#/`;
    expect((await visit.browser.get(link)).body).toContain('portal-sign-in');
    expect((await visit.browser.get(visit.emulator.portalSignInUrl('carol', link))).location).toBe(link);
    const { body } = await visit.browser.get(link);
    expect(body.match(/data-testid="account-list-cell"/g)).toHaveLength(4);
    expect(body).toContain('account_id=555566667777&#38;role_name=Ops_Team%2BBilling');
  });

  it('takes the right password only, and leads on to the link that was asked for', async () => {
    const next = `${CORP}/start/#/console?account_id=111122220001&role_name=ReadOnlyAccess`;
    const post = (password: string) =>
      visit.browser.post(`${CORP}/emulator/portal/sign-in`, { username: 'carol', password, next });
    expect((await post('wrong')).status).toBe(400);
    expect((await post('carol-password')).location).toBe(next);
  });

  it('is needed before a link works', async () => {
    expect((await follow(READ_ONLY)).status).toBe(401);
  });
});

describe('a link of the portal', () => {
  beforeEach(() => visit.browser.get(visit.emulator.portalSignInUrl('carol')));

  it('signs in as the role of the permission set, with the portal as issuer', async () => {
    const { status, url } = await follow({ account_id: '555566667777', role_name: 'Ops_Team+Billing' });
    expect({ status, url }).toEqual({ status: 200, url: visit.emulator.consoleUrl });
    expect(userInfo()).toMatchObject({
      arn: 'arn:aws:sts::555566667777:assumed-role/AWSReservedSSO_Ops_Team+Billing_abcdef0123456789/carol',
      issuer: 'https://corp.awsapps.com/start/#/console?account_id=555566667777&role_name=Ops_Team%2BBilling',
    });
  });

  it('leads to its own destination, else to the relay state of the permission set, else to the console’s home', async () => {
    const destination = 'https://us-west-2.console.aws.amazon.com/s3/buckets?region=us-west-2';
    expect((await follow({ ...READ_ONLY, destination })).url).toBe(destination);
    expect((await follow(READ_ONLY)).url).toBe(RELAY_STATE);
    expect((await follow({ ...READ_ONLY, account_id: '111122220001' })).url).toBe(visit.emulator.consoleUrl);
  });

  it.each([
    'https://111122220003-abcdefgh.us-east-1.console.aws.amazon.com/ec2/home',
    'https://console.amazonaws.cn/ec2/home',
    'https://example.com/',
  ])('is a 400 with the destination %s', async destination => {
    expect((await follow({ ...READ_ONLY, destination })).status).toBe(400);
    expect(visit.emulator.control.journal().at(-1)).toMatchObject({ kind: 'federation', refusal: 'destination' });
  });

  it('is refused for what is not assigned', async () => {
    expect((await follow({ ...READ_ONLY, role_name: 'Developer' })).status).toBe(403);
  });

  it('replaces the identity of classic mode', async () => {
    await visit.browser.signIn('alice');
    await follow(READ_ONLY);
    const { body } = await visit.browser.get(visit.emulator.consoleUrl);
    expect(readSessionPage({ body, url: visit.emulator.consoleUrl }).data.displayName).toBe('carol');
  });

  it('adds a session in multi-session mode', async () => {
    const alice = readSessionPage(
      await visit.browser.follow(visit.emulator.signInUrl('alice', { multiSession: true })),
    );
    const { url } = await follow(READ_ONLY);
    expect(new URL(url).host).toMatch(/^111122220003-[a-z0-9]{8}\.eu-west-1\.console\.aws\.amazon\.com$/);
    expect((await visit.browser.follow(alice.url)).url).toBe(alice.url);
  });

  it('makes a base to switch roles from', async () => {
    await follow({ account_id: '999999999999', role_name: 'Developer' });
    await visit.browser.switchTo({ account: '777788889999', roleName: 'DeveloperOnly' });
    expect(visit.emulator.control.switches()).toMatchObject([{ status: 302, location: visit.emulator.consoleUrl }]);
  });
});

it.each([
  ['gina', 'https://start.us-gov-home.awsapps.com', '910000000001', 'us-gov-west-1.console.amazonaws-us-gov.com'],
  ['chen', 'https://start.home.awsapps.cn', '920000000001', 'cn-north-1.console.amazonaws.cn'],
  [
    'emil',
    'https://ssoins-fedcba9876543210.eusc-de-east-1.portal.amazonaws.eu',
    '930000000001',
    'eusc-de-east-1.console.amazonaws-eusc.eu',
  ],
])('%s has a portal in another partition, which leads to the console there', async (user, origin, account, host) => {
  await visit.browser.get(visit.emulator.portalSignInUrl(user));
  const { url, status } = await follow({ account_id: account, role_name: 'Developer' }, origin);
  expect({ status, host: new URL(url).host }).toEqual({ status: 200, host });
});

describe('the hosts of one portal', () => {
  it.each(
    Object.values(WORLDS).flatMap(({ portal, accountAccess }) =>
      [portal, ...(accountAccess ? [accountAccess] : [])].flatMap(({ startUrls, users }) =>
        startUrls.map(startUrl => [startUrl, users[0]?.name ?? ''] as const),
      ),
    ),
  )('%s has the page there, and nowhere else', async (startUrl, user) => {
    const { origin } = new URL(startUrl);
    const link = visit.emulator.portalSignInUrl(user, `${startUrl}/#/`);
    expect((await visit.browser.get(link)).location).toBe(`${startUrl}/#/`);
    for (const page of [startUrl, `${startUrl}/`]) {
      expect((await visit.browser.get(page)).body).toContain('data-testid="account-list"');
    }
    for (const path of ['/elsewhere', '/directory', '/directory/somebody-else', '/directory/gov-corp/more']) {
      expect((await visit.browser.get(`${origin}${path}`)).status).toBe(404);
    }
  });

  it('know a directory by its id and by its alias, and nothing without', async () => {
    for (const path of ['/directory/gov-corp', '/directory/d-9876543210']) {
      expect((await visit.browser.get(`https://start.us-gov-home.awsapps.com${path}`)).status).toBe(200);
    }
    expect((await visit.browser.get('https://start.us-gov-home.awsapps.com/')).status).toBe(404);
    visit.emulator.control.setVariants({ 'portal-page': 'any-path' });
    expect((await visit.browser.get('https://start.us-gov-home.awsapps.com/')).status).toBe(404);
    expect((await visit.browser.get('https://corp.awsapps.com/')).status).toBe(200);
  });

  it('are led to by the company’s own host, once', async () => {
    const get = () => visit.browser.get('https://sso.corp.example/');
    expect(await get()).toMatchObject({ status: 302, location: 'https://corp.awsapps.com/start/' });
    visit.emulator.control.setVariants({ 'vanity-redirect': '308' });
    expect((await get()).status).toBe(308);
  });
});

it('account access manager’s portal signs in as a plain role', async () => {
  const origin = 'https://aa-0123456789.account-access.us-east-1.app.aws';
  await visit.browser.get(visit.emulator.portalSignInUrl('carol', `${origin}/#/`));
  await follow({ account_id: '111122220003', role_name: 'Operator' }, origin);
  expect(userInfo()).toMatchObject({
    arn: 'arn:aws:sts::111122220003:assumed-role/Operator/carol',
    issuer: `${origin}/#/console?account_id=111122220003&role_name=Operator`,
  });
  expect((await follow(READ_ONLY, origin)).status).toBe(403);
});
