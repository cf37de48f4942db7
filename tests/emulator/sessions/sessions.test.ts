import { describe, expect, it } from 'vitest';
import { readHistory } from '../read-history.ts';
import { useEmulator } from '../use-emulator.ts';
import { openRole, readSessionPage, signInToSession, switchSession } from './session-client.ts';

const visit = useEmulator();

const DEVELOPER = { account: '111111111111', roleName: 'developerAdmin', displayName: 'dev', color: 'f2b0a9' };
const FIRST = { account: '300000000001', roleName: 'ChainFirst' };
const SECOND = { account: '300000000002', roleName: 'chain/ChainSecond' };
const THIRD = { account: 'chain-third', roleName: 'ChainThird' };

const signIn = (user: string) => signInToSession(visit.emulator, visit.browser, user);

describe('signing in in multi-session mode', () => {
  it('leads to a host of the session, whose page shows whose it is', async () => {
    const { url, differentiator, data } = await signIn('alice');
    expect(url).toBe(`https://${differentiator}.us-east-1.console.aws.amazon.com/console/home?region=us-east-1`);
    expect(differentiator).toMatch(/^999999999999-[a-z0-9]{8}$/);
    expect(data).toEqual({
      prismModeEnabled: true,
      sessionDifferentiator: differentiator,
      signInEndpoint: 'us-east-1.signin.aws.amazon.com',
      infrastructureRegion: 'us-east-1',
      accountId: '999999999999',
      accountAlias: 'corp-jump',
      displayName: 'alice',
      sessionARN: 'arn:aws:iam::999999999999:user/alice',
    });
  });

  it('adds a session beside the others, and each keeps its own identity', async () => {
    const alice = await signIn('alice');
    const bob = readSessionPage(await visit.browser.follow(visit.emulator.signInUrl('bob')));
    expect(bob.differentiator).not.toBe(alice.differentiator);
    expect(readSessionPage(await visit.browser.follow(alice.url)).data.displayName).toBe('alice');
    expect(readSessionPage(await visit.browser.follow(bob.url)).data.displayName).toBe('bob');
  });

  it('gives an identity the same differentiator each time', async () => {
    expect((await signIn('alice')).differentiator).toBe((await signIn('alice')).differentiator);
  });

  it.each([
    ['session-host', '999999999999-[a-z0-9]{8}=[\\w-]{43}; Path=/;'],
    ['shared', '999999999999-[a-z0-9]{8}=[\\w-]{43}; Domain=.aws.amazon.com; Path=/;'],
  ] as const)('shows scripts by a cookie that it is there: %s', async (variant, shape) => {
    visit.emulator.control.setVariant('session-cookie', variant);
    const { location } = await visit.browser.signIn('alice', { multiSession: true });
    const { setCookies } = await visit.browser.get(location);
    expect(setCookies.join('\n')).toMatch(new RegExp(`__Secure-aws-session-id-${shape}`));
  });
});

describe('opting in', () => {
  const optIn = (target = visit.emulator.consoleUrl) =>
    visit.browser.get(
      `https://us-east-1.signin.aws.amazon.com/sessions/v1/opt-in?redirect_uri=${encodeURIComponent(target)}`,
    );

  it('makes the classic session the first one', async () => {
    await visit.browser.signIn('alice');
    const { location } = await optIn();
    expect(location).toMatch(/^https:\/\/us-east-1\.console\..*&newPrism=true&login_hint=999999999999-[a-z0-9]{8}$/);
    const page = readSessionPage(await visit.browser.follow(location));
    expect(page.url).toContain(`https://${new URL(location).searchParams.get('login_hint')}.us-east-1.console`);
    expect(page.data).toMatchObject({ prismModeEnabled: true, displayName: 'alice' });
    expect(visit.browser.cookie('aws-creds')).toBeUndefined();
  });

  it('is a 400 with a live session, and to an address without a region', async () => {
    await visit.browser.signIn('alice');
    expect((await optIn('https://console.aws.amazon.com/console/home')).status).toBe(400);
    await optIn();
    expect((await optIn()).status).toBe(400);
    visit.emulator.control.endSessions();
    expect((await optIn()).status).toBe(302);
  });
});

describe('switching a session', () => {
  it('answers with an address that begins the new session, beside the one it came from', async () => {
    const alice = await signIn('alice');
    const { status, body, headers } = await switchSession(visit.browser, alice, DEVELOPER);
    const { destination } = JSON.parse(body);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'access-control-allow-origin': new URL(alice.url).origin,
      'access-control-allow-credentials': 'true',
    });
    expect(new URL(destination).searchParams.get('login_hint')).toMatch(/^111111111111-[a-z0-9]{8}$/);
    const role = readSessionPage(await visit.browser.follow(destination));
    expect(role.data.sessionARN).toBe('arn:aws:sts::111111111111:assumed-role/developerAdmin/alice');
    expect((await visit.browser.follow(alice.url)).url).toBe(alice.url);
  });

  it('is among the journal’s switches with its body, its answer and what refused it', async () => {
    const alice = await signIn('alice');
    await switchSession(visit.browser, alice, DEVELOPER);
    await switchSession(visit.browser, alice, SECOND);
    const [granted, refused] = visit.emulator.control.switches();
    expect(granted).toMatchObject({ json: { ...DEVELOPER, redirectUri: visit.emulator.consoleUrl }, status: 200 });
    expect(granted?.answer).toContain('"destination"');
    expect(refused).toMatchObject({ refusal: 'trust', answer: '{"errorCode":"UNAUTHORIZED"}' });
  });

  it('lets a page of the console ask first, and no other', async () => {
    const { differentiator } = await signIn('alice');
    const preflight = (origin: string) =>
      visit.browser.send(
        'OPTIONS',
        `https://us-east-1.signin.aws.amazon.com/sessions/${differentiator}/v1/switchrole`,
        {
          origin,
          'access-control-request-method': 'POST',
        },
      );
    expect((await preflight('https://us-east-1.console.aws.amazon.com')).headers).toMatchObject({
      'access-control-allow-origin': 'https://us-east-1.console.aws.amazon.com',
      'access-control-allow-headers': 'content-type,x-csrf-protection',
    });
    expect((await preflight('https://example.com')).headers).not.toHaveProperty('access-control-allow-origin');
  });

  it.each<[string, Record<string, string>, Record<string, string>, number]>([
    ['csrf', {}, { 'x-csrf-protection': '0' }, 400],
    ['body', {}, { 'content-type': 'text/plain' }, 400],
    ['redirect-uri', { redirectUri: 'https://example.com/' }, {}, 400],
    ['color', { color: 'red' }, {}, 400],
    ['unknown-role', { roleName: 'Nobody' }, {}, 200],
    ['unknown-account', { account: '123412341234' }, {}, 200],
  ])('is refused for its %s', async (refusal, fields, headers, status) => {
    const answer = await switchSession(visit.browser, await signIn('alice'), { ...DEVELOPER, ...fields }, headers);
    expect(answer).toMatchObject({ status, body: expect.stringContaining('errorCode') });
    expect(visit.emulator.control.switches()[0]?.refusal).toBe(refusal);
  });

  it('does not take an address with a session in its host', async () => {
    const alice = await signIn('alice');
    expect((await switchSession(visit.browser, alice, { ...DEVELOPER, redirectUri: alice.url })).status).toBe(400);
  });

  it('says whether the session has ended, or never was', async () => {
    const alice = await signIn('alice');
    const unknown = { ...alice, differentiator: '999999999999-00000000' };
    expect((await switchSession(visit.browser, unknown, DEVELOPER)).status).toBe(404);
    visit.emulator.control.endSessions();
    expect((await switchSession(visit.browser, alice, DEVELOPER)).status).toBe(410);
    expect(visit.emulator.control.switches().map(({ refusal }) => refusal)).toEqual(['no-session', 'no-session']);
  });

  it.each(['403', '401'] as const)('is refused with %s where the console says it so', async status => {
    visit.emulator.control.setVariant('session-refusal', status);
    const answer = await switchSession(visit.browser, await signIn('alice'), SECOND);
    expect(answer.status).toBe(Number(status));
  });
});

describe('chaining', () => {
  const refusals = () => visit.emulator.control.switches().map(({ refusal }) => refusal);

  it('goes by the role of the session, three roles far', async () => {
    const alice = await signIn('alice');
    const first = await openRole(visit.browser, alice, FIRST);
    const second = await openRole(visit.browser, first, SECOND);
    const third = await openRole(visit.browser, second, THIRD);
    expect(third.data.sessionARN).toBe('arn:aws:sts::300000000003:assumed-role/ChainThird/alice');
    await switchSession(visit.browser, alice, SECOND);
    await switchSession(visit.browser, first, THIRD);
    expect(refusals().slice(3)).toEqual(['trust', 'trust']);
  });

  it('does not let a role have what is for the one who signed in', async () => {
    const alice = await signIn('alice');
    const role = await openRole(visit.browser, alice, DEVELOPER);
    await switchSession(visit.browser, role, { account: '222222222222', roleName: 'developerAdmin' });
    expect(refusals()).toEqual([undefined, 'trust']);
  });
});

describe('the role history in multi-session mode', () => {
  it('has the role in front', async () => {
    await openRole(visit.browser, await signIn('alice'), DEVELOPER);
    expect(readHistory(visit.browser)).toMatchObject({
      bn: 'alice',
      ba: 'corp-jump',
      rl: [{ a: '111111111111', d: 'dev' }],
    });
  });

  it('is left alone where the console only reads it', async () => {
    visit.emulator.control.setVariant('session-history', 'read');
    await openRole(visit.browser, await signIn('alice'), DEVELOPER);
    expect(visit.browser.cookie('noflush_awsc-roleInfo')).toBeUndefined();
  });
});
