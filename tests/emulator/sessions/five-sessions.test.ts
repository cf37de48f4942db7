import { describe, expect, it } from 'vitest';
import { useEmulator } from '../use-emulator.ts';
import { openRole, readSessionPage, type SessionPage, signInToSession, switchSession } from './session-client.ts';

const visit = useEmulator();

const DEVELOPER = { account: '111111111111', roleName: 'developerAdmin', displayName: 'dev', color: 'f2b0a9' };
const OTHERS = [
  { account: '111111111111', roleName: 'ReadOnly' },
  { account: '222222222222', roleName: 'ReadOnly' },
  { account: 'billing', roleName: 'Billing' },
  { account: '666677778888', roleName: 'Auditor' },
] as const;

const signIn = (user: string) => signInToSession(visit.emulator, visit.browser, user);

async function openFive(): Promise<SessionPage> {
  const alice = await signIn('alice');
  for (const role of OTHERS) await openRole(visit.browser, alice, role);
  return alice;
}

describe('five sessions', () => {
  it('are as many as there can be: a sixth ends on the page that says so', async () => {
    const alice = await openFive();
    const { body } = await switchSession(visit.browser, alice, DEVELOPER);
    const sixth = await visit.browser.follow(JSON.parse(body).destination);
    expect(sixth.url).toBe('https://us-east-1.signin.aws.amazon.com/sessions/limit');
    expect(sixth.body.match(/data-session=/g)).toHaveLength(5);
  });

  it('are shown at once where the console does not send on to that page', async () => {
    visit.emulator.control.setVariant('session-limit', 'at-once');
    const { body } = await switchSession(visit.browser, await openFive(), DEVELOPER);
    expect(JSON.parse(body)).toEqual({ destination: 'https://us-east-1.signin.aws.amazon.com/sessions/limit' });
    expect(visit.emulator.control.switches().at(-1)?.refusal).toBe('session-limit');
  });

  it('become four by signing out of one, and the next has room', async () => {
    const alice = await openFive();
    const { url, body } = await visit.browser.follow(
      'https://us-east-1.signin.aws.amazon.com/sessions/selector?redirect_uri=x',
    );
    const [, last = ''] = /.*data-session="([^"]+)"/s.exec(body) ?? [];
    await visit.browser.get(new URL(`/sessions/${last}/v1/logout`, url).href);
    expect((await visit.browser.follow(alice.url)).url).toBe(alice.url);
    const ended = await visit.browser.follow(alice.url.replace(alice.differentiator, last));
    expect(ended.url).toContain('signin.aws.amazon.com/signin?');
    expect((await openRole(visit.browser, alice, DEVELOPER)).data.accountId).toBe('111111111111');
  });

  it('have room for one that is open already: it starts again', async () => {
    const alice = await openFive();
    const again = await openRole(visit.browser, alice, { account: '666677778888', roleName: 'Auditor' });
    expect(again.data.accountId).toBe('666677778888');
  });

  it('end together when signing out from all', async () => {
    const alice = await openFive();
    await visit.browser.get('https://us-east-1.signin.aws.amazon.com/oauth?Action=logout');
    expect((await visit.browser.follow(alice.url)).url).toContain('/signin?');
  });
});

describe('a host without a session', () => {
  const bare = 'https://eu-west-1.console.aws.amazon.com/ec2/home?region=eu-west-1';

  it('leads into the only session', async () => {
    const { differentiator } = await signIn('alice');
    const page = await visit.browser.follow(bare);
    expect(page.url).toBe(bare.replace('eu-west-1', `${differentiator}.eu-west-1`));
  });

  it.each([
    ['selector', /^https:\/\/eu-west-1\.signin\.aws\.amazon\.com\/sessions\/selector\?/],
    ['newest', /^https:\/\/111111111111-[a-z0-9]{8}\.eu-west-1\.console\.aws\.amazon\.com\/ec2\/home/],
    ['in-place', /^https:\/\/eu-west-1\.console\.aws\.amazon\.com\/ec2\/home/],
  ] as const)('does with several what the variant says: %s', async (variant, address) => {
    visit.emulator.control.setVariant('bare-host', variant);
    await openRole(visit.browser, await signIn('alice'), DEVELOPER);
    expect((await visit.browser.follow(bare)).url).toMatch(address);
  });

  it('leads from the selector to the page that was asked for', async () => {
    const { differentiator } = await signIn('alice');
    await signIn('bob');
    const { url, body } = await visit.browser.follow(bare);
    const [, link = ''] = new RegExp(`data-session="${differentiator}"><a href="([^"]+)"`).exec(body) ?? [];
    const page = await visit.browser.follow(new URL(link.replaceAll('&#38;', '&'), url).href);
    expect(page.url).toBe(bare.replace('eu-west-1', `${differentiator}.eu-west-1`));
  });
});

describe('an identity that is opened again', () => {
  it('has its older tabs signed out at their next request', async () => {
    const alice = await signIn('alice');
    const older = await visit.browser.follow(
      JSON.parse((await switchSession(visit.browser, alice, DEVELOPER)).body).destination,
    );
    const [, token = ''] = /csrfToken&#34;:&#34;(\w+)/.exec(older.body) ?? [];
    const ask = () =>
      visit.browser.send('POST', new URL('/console/tb/creds', older.url).href, {
        'x-csrf-token': token,
        'content-length': '0',
      });
    expect((await ask()).status).toBe(200);
    const again = await openRole(visit.browser, alice, DEVELOPER);
    expect(again.url).toBe(older.url);
    expect((await ask()).status).toBe(403);
    visit.emulator.control.setVariant('outdated-page', '401');
    expect((await ask()).status).toBe(401);
    visit.emulator.control.endSessions();
    visit.emulator.control.setVariant('outdated-page', '403');
    expect((await ask()).status).toBe(401);
  });
});

describe('the first page of a session', () => {
  it('may lack the metadata, which the next has', async () => {
    visit.emulator.control.setVariant('fresh-session', 'incomplete');
    const { url, data } = await signIn('alice');
    expect(data).toEqual({});
    expect(readSessionPage(await visit.browser.follow(url)).data).toMatchObject({ displayName: 'alice' });
  });
});
