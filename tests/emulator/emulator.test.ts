import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checksum } from './checksum.ts';
import { type CookieClient, createCookieClient } from './cookie-client.ts';
import { createEmulator, type Emulator } from './emulator.ts';

let emulator: Emulator;
let browser: CookieClient;

beforeAll(async () => {
  emulator = await createEmulator();
});
afterAll(() => emulator.close());
beforeEach(() => {
  emulator.control.reset();
  browser = createCookieClient(emulator);
});

const DEVELOPER = { account: '111111111111', roleName: 'developerAdmin', displayName: 'dev', color: 'f2b0a9' };

describe('sign-in', () => {
  it('is where a page leads who is not signed in', async () => {
    const { status, location } = await browser.get(emulator.consoleUrl);
    expect(status).toBe(302);
    expect(new URL(location).host).toBe('signin.aws.amazon.com');
    expect(new URL(location).searchParams.get('redirect_uri')).toBe(emulator.consoleUrl);
  });

  it('takes the account by number or alias, with the right password only', async () => {
    const form = { account: 'corp-jump', username: 'bob', password: 'bob-password', redirect_uri: emulator.consoleUrl };
    const url = 'https://signin.aws.amazon.com/signin';
    expect((await browser.post(url, { ...form, password: 'wrong' })).body).toContain('role="alert"');
    expect((await browser.post(url, { ...form, account: '999999999999' })).location).toBe(emulator.consoleUrl);
    expect((await browser.post(url, form)).location).toBe(emulator.consoleUrl);
    expect((await browser.get(emulator.consoleUrl)).status).toBe(200);
  });

  it('ends at sign-out, and keeps the role history', async () => {
    await browser.signIn('alice');
    await browser.switchTo(DEVELOPER);
    await browser.get('https://signin.aws.amazon.com/oauth?Action=logout');
    expect(browser.cookie('aws-userInfo')).toBeUndefined();
    expect(browser.cookie('noflush_awsc-roleInfo')).toBeDefined();
    expect((await browser.get(emulator.consoleUrl)).status).toBe(302);
  });

  it('tells the page one identity in cookie and metadata', async () => {
    await browser.signIn('carol');
    const { body } = await browser.get(emulator.consoleUrl);
    const userInfo = JSON.parse(decodeURIComponent(browser.cookie('aws-userInfo') ?? ''));
    const arn = 'arn:aws:sts::999999999999:assumed-role/AWSReservedSSO_Developer_0123456789abcdef/carol';
    expect(userInfo).toMatchObject({ arn, alias: 'corp-jump', signinType: 'PUBLIC' });
    expect(userInfo.username).toBe('assumed-role%2FAWSReservedSSO_Developer_0123456789abcdef%2Fcarol');
    expect(body).toContain(`&#34;sessionARN&#34;:&#34;${arn}&#34;`);
  });
});

describe('identity data', () => {
  const metaOf = async (name: string) => {
    const { body } = await browser.get(emulator.consoleUrl);
    const [, content] = new RegExp(`<meta[^>]* name="${name}" content="([^"]*)">`).exec(body) ?? [];
    return content?.replaceAll('&#34;', '"');
  };

  it.each([
    ['present', 'accountId signInEndpoint sessionARN', undefined],
    ['without-account', 'signInEndpoint', undefined],
    ['without-endpoint', 'accountId sessionARN', undefined],
    ['legacy-meta', undefined, 'signin.aws.amazon.com'],
    ['neither', undefined, undefined],
  ] as const)('is in the metadata as session-data %s says', async (variant, fields, endpoint) => {
    emulator.control.setVariant('session-data', variant);
    await browser.signIn('alice');
    const data = await metaOf('awsc-session-data');
    const named = Object.keys(JSON.parse(data ?? '{}')).filter(name => /^(accountId|signIn|sessionARN)/.test(name));
    expect(data && named.sort()).toEqual(fields?.split(' ').sort());
    expect(await metaOf('awsc-signin-endpoint')).toBe(endpoint);
  });

  it('is in the legacy metadata before the header of 2025', async () => {
    emulator.control.setVariant('header', '2021');
    await browser.signIn('alice');
    expect(await metaOf('awsc-session-data')).toBeUndefined();
    expect(await metaOf('awsc-signin-endpoint')).toBe('signin.aws.amazon.com');
  });

  it('leaves the cookies with the page, and a switch is possible without aws-userInfo', async () => {
    emulator.control.setVariants({ 'user-info-cookie': 'absent', 'history-cookie': 'without-base' });
    await browser.signIn('alice');
    const csrf = String(checksum(decodeURIComponent(browser.cookie('aws-userInfo') ?? '')));
    await browser.get(emulator.consoleUrl);
    expect(browser.cookie('aws-userInfo')).toBeUndefined();
    expect((await browser.switchTo({ ...DEVELOPER, csrf })).status).toBe(302);
    await browser.get(emulator.consoleUrl);
    expect(decodeURIComponent(browser.cookie('noflush_awsc-roleInfo') ?? '')).toContain('"bn":"","ba":""');
  });
});

describe('a service with credentials of its own', () => {
  it('fetches them with a code that is good once, keeps them, and does so anew after a switch', async () => {
    emulator.control.setVariant('service-oauth', 'redirects');
    await browser.signIn('alice');
    const toOauth = await browser.get(emulator.consoleUrl);
    expect(toOauth.location).toMatch(/^https:\/\/signin\.aws\.amazon\.com\/oauth\?response_type=code&/);
    const withCode = await browser.get(toOauth.location);
    expect(new URL(withCode.location).searchParams.has('code')).toBe(true);
    const toPage = await browser.get(withCode.location);
    expect(toPage.location).toBe(emulator.consoleUrl);
    expect((await browser.get(toPage.location)).status).toBe(200);
    expect((await browser.get(withCode.location)).status).toBe(200);

    await browser.switchTo(DEVELOPER);
    expect((await browser.get(emulator.consoleUrl)).location).toContain('/oauth?response_type=code');
    expect((await browser.get(withCode.location)).status).toBe(400);
  });
});

describe('console pages', () => {
  it.each([
    ['default', "form-action 'self' https://signin.aws.amazon.com"],
    ['form-action-none', "form-action 'none'"],
    ['form-action-no-redirect', 'form-action https://signin.aws.amazon.com https://*.signin.aws.amazon.com;'],
  ] as const)('have the policy %s', async (csp, part) => {
    emulator.control.setVariant('csp', csp);
    await browser.signIn('alice');
    expect((await browser.get(emulator.consoleUrl)).headers['content-security-policy']).toContain(part);
  });

  it('have no policy when told so', async () => {
    emulator.control.setVariant('csp', 'none');
    await browser.signIn('alice');
    expect((await browser.get(emulator.consoleUrl)).headers).not.toHaveProperty('content-security-policy');
  });

  it.each([
    ['https://console.aws.amazon.com/console/home', 200],
    ['https://eu-west-1.console.aws.amazon.com/ec2/home?region=eu-west-1', 200],
    ['https://eu-central-1.s3.console.aws.amazon.com/s3/buckets', 200],
    ['https://us-east-1.console.aws.amazon.com/iam/home', 200],
    ['https://eu-west-1.console.aws.amazon.com/iam/home', 404],
    ['https://lightsail.aws.amazon.com/ls/webapp/home/instances', 200],
    ['https://health.aws.amazon.com/health/home', 200],
    ['https://us-east-1.console.aws.amazon.com/unheard/of', 404],
  ])('%s answers %i', async (url, status) => {
    await browser.signIn('alice');
    expect((await browser.get(url)).status).toBe(status);
  });
});

describe('the control', () => {
  it('tells each switch as it came and as it was answered', async () => {
    await browser.signIn('alice');
    await browser.switchTo({ ...DEVELOPER, displayName: 'dev  |  1' });
    expect(emulator.control.switches()).toMatchObject([
      {
        method: 'POST',
        host: 'signin.aws.amazon.com',
        path: '/switchrole',
        form: { redirect_uri: encodeURIComponent(emulator.consoleUrl), displayName: 'dev  |  1' },
        formOnWire: { displayName: 'dev++%7C++1' },
        status: 302,
        location: emulator.consoleUrl,
      },
    ]);
    expect(emulator.control.switches()[0]?.formOnWire.redirect_uri).toMatch(/^https%253A%252F%252F/);
  });

  it('forgets journal, sessions and variants at a reset', async () => {
    await browser.signIn('alice');
    emulator.control.setVariant('csp', 'none');
    emulator.control.reset();
    expect(emulator.control.journal()).toEqual([]);
    expect(emulator.control.variants().csp).toBe('default');
    expect((await browser.get(emulator.consoleUrl)).status).toBe(302);
  });

  it('does the same by its address', async () => {
    const ask = (method: string, path: string, body?: string) =>
      fetch(emulator.controlUrl + path, { method, ...(body !== undefined && { body }) });
    expect((await ask('PUT', '/variants', '{"csp":"none","header-delay":5}')).status).toBe(200);
    expect(emulator.control.variants()).toMatchObject({ csp: 'none', 'header-delay': 5 });
    const refused = await ask('PUT', '/variants', '{"csrf":"off","csp":"loose"}');
    expect(refused.status).toBe(400);
    expect(await refused.json()).toEqual({ error: expect.stringContaining('form-action-none') });
    expect(emulator.control.variants().csrf).toBe('strict');
    await browser.signIn('alice');
    expect(await (await ask('GET', '/journal')).json()).toMatchObject([{ kind: 'sign-in', status: 302 }]);
    expect((await ask('POST', '/reset')).status).toBe(200);
    expect(emulator.control.journal()).toEqual([]);
    expect(await (await ask('GET', '/variants')).json()).toContainEqual(
      expect.objectContaining({ name: 'csp', value: 'default' }),
    );
  });
});
