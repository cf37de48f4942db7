import { describe, expect, it } from 'vitest';
import { checksum } from './checksum.ts';
import { useEmulator } from './use-emulator.ts';

const visit = useEmulator();

const DEVELOPER = { account: '111111111111', roleName: 'developerAdmin', displayName: 'dev', color: 'f2b0a9' };

describe('sign-in', () => {
  it('is where a page leads who is not signed in', async () => {
    const { status, location } = await visit.browser.get(visit.emulator.consoleUrl);
    expect(status).toBe(302);
    expect(new URL(location).host).toBe('signin.aws.amazon.com');
    expect(new URL(location).searchParams.get('redirect_uri')).toBe(visit.emulator.consoleUrl);
  });

  it('takes the account by number or alias, with the right password only', async () => {
    const form = {
      account: 'corp-jump',
      username: 'bob',
      password: 'bob-password',
      redirect_uri: visit.emulator.consoleUrl,
    };
    const url = 'https://signin.aws.amazon.com/signin';
    expect((await visit.browser.post(url, { ...form, password: 'wrong' })).body).toContain('role="alert"');
    expect((await visit.browser.post(url, { ...form, account: '999999999999' })).location).toBe(
      visit.emulator.consoleUrl,
    );
    expect((await visit.browser.post(url, form)).location).toBe(visit.emulator.consoleUrl);
    expect((await visit.browser.get(visit.emulator.consoleUrl)).status).toBe(200);
  });

  it('ends at sign-out, and keeps the role history', async () => {
    await visit.browser.signIn('alice');
    await visit.browser.switchTo(DEVELOPER);
    await visit.browser.get('https://signin.aws.amazon.com/oauth?Action=logout');
    expect(visit.browser.cookie('aws-userInfo')).toBeUndefined();
    expect(visit.browser.cookie('noflush_awsc-roleInfo')).toBeDefined();
    expect((await visit.browser.get(visit.emulator.consoleUrl)).status).toBe(302);
  });

  it('shows the page one identity in cookie and metadata', async () => {
    await visit.browser.signIn('carol');
    const { body } = await visit.browser.get(visit.emulator.consoleUrl);
    const userInfo = JSON.parse(decodeURIComponent(visit.browser.cookie('aws-userInfo') ?? ''));
    const arn = 'arn:aws:sts::999999999999:assumed-role/AWSReservedSSO_Developer_0123456789abcdef/carol';
    expect(userInfo).toMatchObject({ arn, alias: 'corp-jump', signinType: 'PUBLIC' });
    expect(userInfo.username).toBe('assumed-role%2FAWSReservedSSO_Developer_0123456789abcdef%2Fcarol');
    expect(body).toContain(`&#34;sessionARN&#34;:&#34;${arn}&#34;`);
  });
});

describe('identity data', () => {
  const metaOf = async (name: string) => {
    const { body } = await visit.browser.get(visit.emulator.consoleUrl);
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
    visit.emulator.control.setVariant('session-data', variant);
    await visit.browser.signIn('alice');
    const data = await metaOf('awsc-session-data');
    const named = Object.keys(JSON.parse(data ?? '{}')).filter(name => /^(accountId|signIn|sessionARN)/.test(name));
    expect(data && named.sort()).toEqual(fields?.split(' ').sort());
    expect(await metaOf('awsc-signin-endpoint')).toBe(endpoint);
  });

  it('is in the legacy metadata before the header of 2025', async () => {
    visit.emulator.control.setVariant('header', '2021');
    await visit.browser.signIn('alice');
    expect(await metaOf('awsc-session-data')).toBeUndefined();
    expect(await metaOf('awsc-signin-endpoint')).toBe('signin.aws.amazon.com');
  });

  it('leaves the cookies with the page, and a switch is possible without aws-userInfo', async () => {
    visit.emulator.control.setVariants({ 'user-info-cookie': 'absent', 'history-cookie': 'without-base' });
    await visit.browser.signIn('alice');
    const csrf = String(checksum(decodeURIComponent(visit.browser.cookie('aws-userInfo') ?? '')));
    await visit.browser.get(visit.emulator.consoleUrl);
    expect(visit.browser.cookie('aws-userInfo')).toBeUndefined();
    expect((await visit.browser.switchTo({ ...DEVELOPER, csrf })).status).toBe(302);
    await visit.browser.get(visit.emulator.consoleUrl);
    expect(decodeURIComponent(visit.browser.cookie('noflush_awsc-roleInfo') ?? '')).toContain('"bn":"","ba":""');
  });
});

describe('a service with credentials of its own', () => {
  it('fetches them with a code that is good once, keeps them, and does so again after a switch', async () => {
    visit.emulator.control.setVariant('service-oauth', 'redirects');
    await visit.browser.signIn('alice');
    const toOauth = await visit.browser.get(visit.emulator.consoleUrl);
    expect(toOauth.location).toMatch(/^https:\/\/signin\.aws\.amazon\.com\/oauth\?response_type=code&/);
    const withCode = await visit.browser.get(toOauth.location);
    expect(new URL(withCode.location).searchParams.has('code')).toBe(true);
    const toPage = await visit.browser.get(withCode.location);
    expect(toPage.location).toBe(visit.emulator.consoleUrl);
    expect((await visit.browser.get(toPage.location)).status).toBe(200);
    expect((await visit.browser.get(withCode.location)).status).toBe(200);

    await visit.browser.switchTo(DEVELOPER);
    expect((await visit.browser.get(visit.emulator.consoleUrl)).location).toContain('/oauth?response_type=code');
    expect((await visit.browser.get(withCode.location)).status).toBe(400);
  });
});

describe('console pages', () => {
  it.each([
    ['default', "form-action 'self' https://signin.aws.amazon.com"],
    ['form-action-none', "form-action 'none'"],
    ['form-action-no-redirect', 'form-action https://signin.aws.amazon.com https://*.signin.aws.amazon.com;'],
  ] as const)('have the policy %s', async (csp, part) => {
    visit.emulator.control.setVariant('csp', csp);
    await visit.browser.signIn('alice');
    expect((await visit.browser.get(visit.emulator.consoleUrl)).headers['content-security-policy']).toContain(part);
  });

  it('have no policy when asked for none', async () => {
    visit.emulator.control.setVariant('csp', 'none');
    await visit.browser.signIn('alice');
    expect((await visit.browser.get(visit.emulator.consoleUrl)).headers).not.toHaveProperty('content-security-policy');
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
    await visit.browser.signIn('alice');
    expect((await visit.browser.get(url)).status).toBe(status);
  });
});

describe('the control', () => {
  it('reports each switch as it came and as it was answered', async () => {
    await visit.browser.signIn('alice');
    await visit.browser.switchTo({ ...DEVELOPER, displayName: 'dev  |  1' });
    expect(visit.emulator.control.switches()).toMatchObject([
      {
        method: 'POST',
        host: 'signin.aws.amazon.com',
        path: '/switchrole',
        form: { redirect_uri: encodeURIComponent(visit.emulator.consoleUrl), displayName: 'dev  |  1' },
        formOnWire: { displayName: 'dev++%7C++1' },
        status: 302,
        location: visit.emulator.consoleUrl,
      },
    ]);
    expect(visit.emulator.control.switches()[0]?.formOnWire.redirect_uri).toMatch(/^https%253A%252F%252F/);
  });

  it('forgets journal, sessions and variants at a reset', async () => {
    await visit.browser.signIn('alice');
    visit.emulator.control.setVariant('csp', 'none');
    visit.emulator.control.reset();
    expect(visit.emulator.control.journal()).toEqual([]);
    expect(visit.emulator.control.variants().csp).toBe('default');
    expect((await visit.browser.get(visit.emulator.consoleUrl)).status).toBe(302);
  });

  it('does the same by its address', async () => {
    const ask = (method: string, path: string, body?: string) =>
      fetch(visit.emulator.controlUrl + path, { method, ...(body !== undefined && { body }) });
    expect((await ask('PUT', '/variants', '{"csp":"none","header-delay":5}')).status).toBe(200);
    expect(visit.emulator.control.variants()).toMatchObject({ csp: 'none', 'header-delay': 5 });
    const refused = await ask('PUT', '/variants', '{"csrf":"off","csp":"loose"}');
    expect(refused.status).toBe(400);
    expect(await refused.json()).toEqual({ error: expect.stringContaining('form-action-none') });
    expect(visit.emulator.control.variants().csrf).toBe('strict');
    await visit.browser.signIn('alice');
    expect(await (await ask('GET', '/journal')).json()).toMatchObject([{ kind: 'sign-in', status: 302 }]);
    expect((await ask('POST', '/reset')).status).toBe(200);
    expect(visit.emulator.control.journal()).toEqual([]);
    expect(await (await ask('GET', '/variants')).json()).toContainEqual(
      expect.objectContaining({ name: 'csp', value: 'default' }),
    );
  });
});
