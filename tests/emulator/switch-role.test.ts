import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type CookieClient, createCookieClient } from './cookie-client.ts';
import { createEmulator, type Emulator } from './emulator.ts';
import { readHistory } from './read-history.ts';

let emulator: Emulator;
let browser: CookieClient;

beforeAll(async () => {
  emulator = await createEmulator();
});
afterAll(() => emulator.close());
beforeEach(async () => {
  emulator.control.reset();
  browser = createCookieClient(emulator);
  await browser.signIn('alice');
});

const DEVELOPER = { account: '111111111111', roleName: 'developerAdmin', displayName: 'dev', color: 'f2b0a9' };
const LAKE = { account: 'data-lake', roleName: 'team/analytics/ReadOnly', displayName: 'lake', color: '' };
const refusal = () => emulator.control.switches().at(-1)?.refusal;
const arn = () => JSON.parse(decodeURIComponent(browser.cookie('aws-userInfo') ?? '')).arn;

describe('a switch', () => {
  it.each(['signin.aws.amazon.com', 'eu-west-1.signin.aws.amazon.com'])('works at %s', async host => {
    const { status, location } = await browser.switchTo(DEVELOPER, host);
    expect([status, location]).toEqual([302, emulator.consoleUrl]);
    expect(arn()).toBe('arn:aws:sts::111111111111:assumed-role/developerAdmin/alice');
  });

  it('sets cookies with the attributes of the real ones', async () => {
    const { setCookies } = await browser.switchTo(DEVELOPER);
    expect(setCookies.map(line => line.replace(/=[^;]*/, ''))).toEqual([
      'aws-userInfo; Domain=.amazon.com; Path=/; Secure; SameSite=None; Max-Age=31536000',
      'aws-userInfo-signed; Domain=.amazon.com; Path=/; Secure; SameSite=None; Max-Age=31536000',
      'aws-creds; Domain=.aws.amazon.com; Path=/; Secure; HttpOnly; SameSite=None',
      'noflush_awsc-roleInfo; Domain=.aws.amazon.com; Path=/; Secure; Max-Age=31536000',
    ]);
  });

  it.each([
    ['a wrong csrf', { csrf: '1' }, 'csrf'],
    ['an empty csrf', { csrf: '' }, 'csrf'],
    ['a host that sign-in does not know', { redirect_uri: 'https://example.com/' }, 'redirect-uri'],
    [
      'a refused console host',
      { redirect_uri: 'https://eu-central-1.s3.console.aws.amazon.com/s3/buckets' },
      'redirect-uri',
    ],
    ['plain http', { redirect_uri: 'http://console.aws.amazon.com/' }, 'redirect-uri'],
    ['a display name of 65', { displayName: 'n'.repeat(65) }, 'display-name'],
    ['a role of 65', { roleName: 'r'.repeat(65) }, 'role-name'],
    ['a color with a #', { color: '#f2b0a9' }, 'color'],
    ['an action it does not know', { action: 'switchSideways' }, 'action'],
  ])('with %s ends on the 400 page and changes nothing', async (_, fields, why) => {
    const { status, body, setCookies } = await browser.switchTo({ ...DEVELOPER, ...fields });
    expect([status, setCookies, refusal()]).toEqual([400, [], why]);
    expect(body).toContain('<h1 class="error-code">400</h1>');
  });

  it('in a session that has ended leads to sign-in, and from there to the console; or ends on the 400 page', async () => {
    emulator.control.endSessions();
    const { status, location, setCookies } = await browser.switchTo(DEVELOPER);
    expect([status, setCookies, refusal()]).toEqual([302, [], 'no-session']);
    expect((await browser.get(location)).body).toContain('Sign in as IAM user');
    expect(new URL(location).searchParams.get('redirect_uri')).toBe(emulator.consoleUrl);
    emulator.control.setVariant('ended-session', 'bad-request');
    expect((await browser.switchTo(DEVELOPER)).status).toBe(400);
  });

  it('is refused to the root user', async () => {
    await browser.signIn('root');
    expect(arn()).toBe('arn:aws:iam::999999999999:root');
    const { location } = await browser.switchTo(DEVELOPER);
    expect(location).toContain('error=invalid-information');
    expect(refusal()).toBe('root-user');
  });

  it('ends on the 400 page for who signed in over another session, until they sign out', async () => {
    emulator.control.setVariant('stale-creds', 'sign-in');
    await browser.signIn('alice');
    expect((await browser.switchTo(DEVELOPER)).status).toBe(400);
    expect(refusal()).toBe('stale-creds');
    expect((await browser.get(emulator.consoleUrl)).status).toBe(200);
    await browser.get('https://signin.aws.amazon.com/oauth?Action=logout');
    await browser.signIn('alice');
    expect((await browser.switchTo(DEVELOPER)).location).toBe(emulator.consoleUrl);
  });

  it('may lead to a 400 of the console, which comes once', async () => {
    emulator.control.setVariant('stale-creds', 'console');
    const { location } = await browser.switchTo(DEVELOPER);
    expect((await browser.get(location)).body).toContain('<h1 class="error-code">400</h1>');
    expect((await browser.get(location)).status).toBe(200);
  });

  it('may be refused by the sign-in hosts of regions', async () => {
    emulator.control.setVariant('regional-sign-in', 'refused');
    expect((await browser.switchTo(DEVELOPER, 'eu-west-1.signin.aws.amazon.com')).status).toBe(400);
    expect((await browser.switchTo(DEVELOPER)).location).toBe(emulator.consoleUrl);
  });

  it('may have any csrf when nobody looks', async () => {
    emulator.control.setVariant('csrf', 'off');
    expect((await browser.switchTo({ ...DEVELOPER, csrf: '' })).location).toBe(emulator.consoleUrl);
  });

  it('takes redirect_uri once or twice encoded, its own escapes untouched', async () => {
    const page = 'https://eu-west-1.console.aws.amazon.com/ec2/home?region=eu-west-1&name=a%2520b#Instances:';
    expect((await browser.switchTo({ ...DEVELOPER, redirect_uri: page })).location).toBe(page);
    expect((await browser.switchTo({ ...DEVELOPER, redirect_uri: encodeURIComponent(page) })).location).toBe(page);
  });

  it('takes names of exactly 64', async () => {
    const roleName = 'a-role-whose-name-is-exactly-sixty-four-characters-long-in-total';
    const fields = { ...LAKE, roleName, displayName: 'n'.repeat(64) };
    expect(roleName).toHaveLength(64);
    expect((await browser.switchTo(fields)).location).toBe(emulator.consoleUrl);
  });

  it.each([
    ['an unknown account', { account: '123456789012' }, 'unknown-account'],
    ['an unknown role', { roleName: 'Nobody' }, 'unknown-role'],
    ['a role without its path', { account: 'data-lake', roleName: 'ReadOnly' }, 'unknown-role'],
    ["a role of bob's", { account: '111122220003', roleName: 'Administrator' }, 'trust'],
    ['a role that needs MFA', { account: '111122220003', roleName: 'PowerUser' }, 'mfa'],
  ])('to %s leads to the page that says so', async (_, fields, why) => {
    const { status, location } = await browser.switchTo({ ...DEVELOPER, ...fields });
    expect([status, refusal()]).toEqual([302, why]);
    expect((await browser.get(location)).body).toContain('Invalid information in one or more fields.');
  });

  it('goes where the trust lets the person: bob to his, MFA to its, a permission set to its own', async () => {
    const powerUser = { ...DEVELOPER, account: '111122220003', roleName: 'PowerUser' };
    await browser.signIn('bob');
    expect((await browser.switchTo({ ...powerUser, roleName: 'Administrator' })).location).toBe(emulator.consoleUrl);
    await browser.signIn('alice', { mfa: true });
    expect((await browser.switchTo(powerUser)).location).toBe(emulator.consoleUrl);
    await browser.signIn('carol');
    const developerOnly = { ...DEVELOPER, account: '777788889999', roleName: 'DeveloperOnly' };
    expect((await browser.switchTo(developerOnly)).location).toBe(emulator.consoleUrl);
    expect(readHistory(browser).bn).toBe('AWSReservedSSO_Developer_0123456789abcdef%2Fcarol');
  });

  it('from a role is allowed by the original identity, not by that role', async () => {
    await browser.switchTo(DEVELOPER);
    await browser.switchTo({ ...DEVELOPER, account: '888899990000', roleName: 'ChainedOnly' });
    expect(refusal()).toBe('trust');
    expect((await browser.switchTo(LAKE)).location).toBe(emulator.consoleUrl);
    expect(arn()).toBe('arn:aws:sts::444455556666:assumed-role/ReadOnly/alice');
  });
});

describe('the role history', () => {
  it('has the last role in front, each once, and five at most', async () => {
    const names = ['Developer', 'Administrator', 'ReadOnly'];
    for (const roleName of names) await browser.switchTo({ ...DEVELOPER, account: 'orders-dev', roleName });
    for (const roleName of names) await browser.switchTo({ ...DEVELOPER, account: 'media-dev', roleName });
    await browser.switchTo({ ...DEVELOPER, account: 'media-dev', roleName: 'Developer', displayName: 'again' });
    const { bn, ba, rl } = readHistory(browser);
    expect([bn, ba]).toEqual(['alice', 'corp-jump']);
    expect(rl.map(({ a, r }) => `${a} ${r}`)).toEqual([
      'media-dev Developer',
      'media-dev ReadOnly',
      'media-dev Administrator',
      'orders-dev ReadOnly',
      'orders-dev Administrator',
    ]);
    expect(rl[0]?.d).toBe('again');
  });

  it('encodes a display name twice, or once where it is asked to, a space then as +', async () => {
    await browser.switchTo({ ...LAKE, displayName: 'データ  |  1' });
    expect(readHistory(browser).rl[0]?.d).toBe(encodeURIComponent('データ  |  1'));
    expect(browser.cookie('noflush_awsc-roleInfo')).toContain('team%2Fanalytics%2FReadOnly');
    emulator.control.setVariant('history-names', 'plain');
    await browser.switchTo({ ...LAKE, displayName: 'a  |  1' });
    expect(browser.cookie('noflush_awsc-roleInfo')).toContain('a++%7C++1');
    emulator.control.setVariant('history-names', 'entities');
    await browser.switchTo({ ...LAKE, displayName: 'あ' });
    expect(readHistory(browser).rl[0]?.d).toBe('%26%2312354%3B');
  });

  it('starts again where the cookie cannot be read, and keeps what a tool wrote well', async () => {
    browser.setCookie('noflush_awsc-roleInfo', '%7Bbroken');
    await browser.switchTo(DEVELOPER);
    expect(readHistory(browser).rl).toHaveLength(1);
    const written = { bn: 'x', ba: 'y', rl: [{ a: '1', r: 'R', d: 'plain name', c: 'FFFFFF', m: 1 }] };
    browser.setCookie('noflush_awsc-roleInfo', encodeURIComponent(JSON.stringify(written)));
    await browser.switchTo(DEVELOPER);
    expect(readHistory(browser).rl[1]).toEqual(written.rl[0]);
  });
});

describe('switching back', () => {
  const switchBack = (fields: Readonly<Record<string, string>> = {}) =>
    browser.switchTo({ action: 'switchToBasis', src: 'nav', ...fields });

  it('restores the original identity and keeps the roles', async () => {
    await browser.switchTo(DEVELOPER);
    expect((await switchBack()).location).toBe(emulator.consoleUrl);
    expect(arn()).toBe('arn:aws:iam::999999999999:user/alice');
    expect(readHistory(browser)).toMatchObject({ bn: '', rl: [{ r: 'developerAdmin' }] });
    expect(emulator.control.journal().at(-1)?.kind).toBe('switch-back');
  });

  it('wants its csrf, too', async () => {
    await browser.switchTo(DEVELOPER);
    expect((await switchBack({ csrf: '7' })).status).toBe(400);
  });
});

describe('the switch page', () => {
  const FILLED = 'https://signin.aws.amazon.com/switchrole?account=a1&roleName=p%2FR&displayName=D&color=';

  it('has the form of before March 2024 when asked to', async () => {
    emulator.control.setVariant('switch-form', 'old');
    const { body } = await browser.get(`${FILLED}99bce3`);
    expect(body).toMatch(/<form id="switchrole_form"/);
    expect(body).toMatch(/id="account"[^>]*value="a1"/);
    expect(body).toMatch(/id="color4" value="99BCE3" checked/);
    expect(body).toMatch(/name="csrf" value="\d+"/);
    expect((await browser.get(`${FILLED}123456`)).body).toMatch(/id="none" value="" checked/);
  });

  it('explains itself first, once a browser, when asked to', async () => {
    emulator.control.setVariant('switch-intro', 'first-visit');
    const { body } = await browser.get(FILLED);
    expect(body).not.toContain('<form');
    expect(body).toContain('switchrole_firstrun_button');
    expect((await browser.get(FILLED)).body).toContain('id="accountId"');
  });

  it('is filled from its address, except for a color it does not have', async () => {
    const at = (color: string) =>
      browser.get(`https://signin.aws.amazon.com/switchrole?account=a1&roleName=p%2FR&displayName=D&color=${color}`);
    const { body } = await at('F2B0A9');
    expect(body).toMatch(/id="accountId"[^>]*value="a1"/);
    expect(body).toMatch(/id="roleName"[^>]*value="p\/R"/);
    expect(body).toMatch(/name="color" value="f2b0a9"/);
    expect((await at('123456')).body).toMatch(/name="color" value=""/);
  });

  it('asks to sign in first', async () => {
    const { location } = await createCookieClient(emulator).get('https://signin.aws.amazon.com/switchrole?account=1');
    expect(location).toContain('/signin?redirect_uri=');
  });
});
