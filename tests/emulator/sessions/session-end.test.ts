import { describe, expect, it } from 'vitest';
import { useEmulator } from '../use-emulator.ts';
import { openRole, type SessionPage, signInToSession } from './session-client.ts';

const visit = useEmulator();

const DEVELOPER = { account: '111111111111', roleName: 'developerAdmin', displayName: 'dev', color: 'f2b0a9' };
const HOUR = 60 * 60 * 1000;
const SIGN_IN = 'https://us-east-1.signin.aws.amazon.com';

const signIn = (user: string) => signInToSession(visit.emulator, visit.browser, user);
const isOpen = async ({ url }: SessionPage) => (await visit.browser.follow(url)).url === url;

describe('the end of a session', () => {
  it('comes by itself: of a role after an hour, of who signed in after twelve', async () => {
    const alice = await signIn('alice');
    const role = await openRole(visit.browser, alice, DEVELOPER);
    visit.emulator.control.passTime(HOUR);
    expect([await isOpen(alice), await isOpen(role)]).toEqual([true, false]);
    visit.emulator.control.passTime(11 * HOUR);
    expect(await isOpen(alice)).toBe(false);
    visit.emulator.control.reset();
    expect(await isOpen(await signIn('alice'))).toBe(true);
  });

  it('comes when the variant wants it, and so does the end of the cookie that shows it', async () => {
    visit.emulator.control.setVariant('role-lifetime', 300);
    const role = await openRole(visit.browser, await signIn('alice'), DEVELOPER);
    const [first] = JSON.parse((await visit.browser.get(`${SIGN_IN}/sessions/v1/list`)).body).sessions.toReversed();
    expect(first.expiry - first.auth_time).toBe(300);
    visit.emulator.control.passTime(300_000);
    expect(await isOpen(role)).toBe(false);
  });

  it.each([
    ['session-host', false],
    ['session-host-kept', true],
    ['shared', false],
  ] as const)('takes back what shows it to scripts, as the variant says: %s', async (variant, isKept) => {
    visit.emulator.control.setVariant('session-cookie', variant);
    const { differentiator } = await signIn('alice');
    const bob = await signIn('bob');
    const has = () => visit.browser.cookie(`__Secure-aws-session-id-${differentiator}`) !== undefined;
    expect(has()).toBe(true);
    const left = await visit.browser.follow(`${SIGN_IN}/sessions/${differentiator}/v1/logout`);
    expect(left.url).toBe(`${SIGN_IN}/sessions/selector`);
    expect(has()).toBe(isKept);
    expect(await isOpen(bob)).toBe(true);
  });

  it('is reported by all hosts when signing out from all', async () => {
    const pages = [await signIn('alice'), await signIn('bob')];
    await visit.browser.follow(`${SIGN_IN}/oauth?Action=logout`);
    const names = pages.map(({ differentiator }) => `__Secure-aws-session-id-${differentiator}`);
    expect(names.filter(name => visit.browser.cookie(name) !== undefined)).toEqual([]);
  });
});

describe('the end of a role’s session in classic mode', () => {
  const end = async () => {
    await visit.browser.signIn('alice');
    const { setCookies } = await visit.browser.switchTo(DEVELOPER);
    visit.emulator.control.passTime(HOUR);
    return setCookies.find(line => line.startsWith('aws-userInfo='));
  };
  const home = () => visit.browser.follow('https://us-east-1.console.aws.amazon.com/console/home?region=us-east-1');

  it('leads to sign-in, and leaves the cookie that names the role', async () => {
    expect(await end()).toContain('Max-Age=31536000');
    expect((await home()).url).toContain('/signin?');
  });

  it('takes the cookie along, and a reload renews the session, when the variants want it', async () => {
    visit.emulator.control.setVariants({ 'ended-role': 'renewed', 'user-info-end': 'on-time' });
    expect(await end()).toContain('Max-Age=3600');
    expect((await home()).url).toContain('/console/home');
    visit.emulator.control.passTime(12 * HOUR);
    expect((await home()).url).toContain('/signin?');
  });
});

describe('the list of sessions', () => {
  const list = () => visit.browser.get(`${SIGN_IN}/sessions/v1/list`);

  it('has each with its times in seconds, and no page may read it', async () => {
    const { differentiator } = await signIn('alice');
    const { status, body, headers } = await list();
    const [first] = JSON.parse(body).sessions;
    expect(status).toBe(200);
    expect(first).toEqual({
      differentiator,
      principal_arn: 'arn:aws:iam::999999999999:user/alice',
      expiry: first.auth_time + 43_200,
      auth_time: expect.any(Number),
      account_alias: 'corp-jump',
    });
    expect(Math.abs(first.auth_time - Date.now() / 1000)).toBeLessThan(60);
    expect(headers).not.toHaveProperty('access-control-allow-origin');
  });

  it('is refused to who is not signed in', async () => {
    await signIn('alice');
    visit.emulator.control.endSessions();
    expect((await list()).status).toBe(401);
  });
});
