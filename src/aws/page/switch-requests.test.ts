import { describe, expect, test } from 'vitest';
import type { Role } from '../../core/roles/role.ts';
import { DEFAULT_SETTINGS } from '../../core/settings.ts';
import { csrfOfUserInfo } from '../values/csrf.ts';
import { classicPage } from './classic.ts';
import { type RawPage, readingOf } from './facts.fixture.ts';
import { multiSessionPage } from './multi-session.ts';

const role: Role = { key: 'k', name: 'dev', account: '111122223333', roleName: 'DevRole', partition: 'aws' };
const userInfo = { arn: 'arn:aws:iam::999999999999:user/alice', alias: 'corp-jump' };
const csrfOf = (page: RawPage) => {
  const answer = classicPage(readingOf(page)).switchTo(role, DEFAULT_SETTINGS);
  return answer.kind === 'form' ? answer.fields.csrf : answer.kind;
};

describe('a classic page', () => {
  test('sends the token of the page, else the one computed from aws-userInfo', () => {
    const computed = String(csrfOfUserInfo(encodeURIComponent(JSON.stringify(userInfo))));
    expect(csrfOf({ userInfo, mbtc: 42 })).toBe('42');
    expect(csrfOf({ userInfo })).toBe(computed);
    expect(csrfOf({ userInfo, mbtc: 0 })).toBe(computed);
    expect(csrfOf({ mbtc: [Object('42')] })).toBe('42');
  });

  test('can carry out nothing without a token, but can hand over', () => {
    const page = classicPage(readingOf({}));
    expect(page.switchTo(role, DEFAULT_SETTINGS)).toEqual({ kind: 'unavailable', why: 'no-csrf' });
    expect(page.switchBack(DEFAULT_SETTINGS)).toEqual({ kind: 'unavailable', why: 'no-csrf' });
    expect(page.prefilledUrl(role, DEFAULT_SETTINGS)).toContain('/switchrole?account=111122223333');
  });

  test('knows nobody in another partition', () => {
    const page = classicPage(readingOf({ userInfo, mbtc: 42 }));
    const chinese = { ...role, partition: 'aws-cn' } as const;
    expect(page.switchTo(chinese, DEFAULT_SETTINGS)).toEqual({ kind: 'unavailable', why: 'other-partition' });
    expect(page.prefilledUrl(chinese, DEFAULT_SETTINGS)).toBeUndefined();
  });

  test('sends nothing for the root user, who may not switch in AWS, and has no page to confirm a switch', () => {
    const page = classicPage(readingOf({ userInfo: { arn: 'arn:aws:iam::999999999999:root' }, mbtc: 42 }));
    expect(page.switchTo(role, DEFAULT_SETTINGS)).toEqual({ kind: 'unavailable', why: 'root-user' });
    expect(page.prefilledUrl(role, DEFAULT_SETTINGS)).toBeUndefined();
  });

  test('goes through the sign-in host of its region where the setting says so', () => {
    const page = classicPage(readingOf({ url: 'https://eu-west-1.console.aws.amazon.com/ec2/home', mbtc: 42 }));
    const url = (signInInPageRegion: boolean) => {
      const answer = page.switchBack({ ...DEFAULT_SETTINGS, signInInPageRegion });
      return answer.kind === 'form' ? answer.url : answer.why;
    };
    expect(url(false)).toBe('https://signin.aws.amazon.com/switchrole');
    expect(url(true)).toBe('https://eu-west-1.signin.aws.amazon.com/switchrole');
  });
});

describe('a multi-session page', () => {
  const id = '999999999999-abcdefgh';
  const host = `https://${id}.us-east-1.console.aws.amazon.com/ec2/home?region=us-east-1`;
  const switchFrom = (raw: RawPage, as?: string) =>
    multiSessionPage(readingOf(raw)).switchTo({ ...role, color: 'f2b0a9' }, DEFAULT_SETTINGS, as);

  test.each([
    ['its host', { url: host }],
    ['its metadata', { sessionData: { prismModeEnabled: true, sessionDifferentiator: id } }],
  ])('known by %s, asks sign-in as its own session, and says where to come back without it', (_, raw) => {
    expect(readingOf(raw).identity).toMatchObject({ mode: 'multi-session', sessionId: id });
    expect(switchFrom(raw)).toEqual({
      kind: 'session',
      url: `https://signin.aws.amazon.com/sessions/${id}/v1/switchrole`,
      headers: { 'X-CSRF-PROTECTION': '1', 'content-type': 'application/json' },
      body: {
        account: '111122223333',
        color: 'f2b0a9',
        displayName: 'dev',
        redirectUri: 'https://us-east-1.console.aws.amazon.com/ec2/home?region=us-east-1',
        roleName: 'DevRole',
      },
      expect: { account: '111122223333', roleName: 'DevRole' },
      partition: 'aws',
    });
  });

  test('goes to the sign-in host that it names, else to that of its region', () => {
    const urlOf = (raw: RawPage) => {
      const request = switchFrom(raw);
      return request.kind === 'session' ? new URL(request.url).host : request.kind;
    };
    const signInEndpoint = 'eu-west-1.signin.aws.amazon.com';
    expect(urlOf({ url: host, sessionData: { signInEndpoint } })).toBe(signInEndpoint);
    expect(urlOf({ url: host, sessionData: { infrastructureRegion: 'eu-west-1' } })).toBe(signInEndpoint);
    expect(urlOf({ url: host.replaceAll('us-east-1', 'eu-west-1') })).toBe(signInEndpoint);
    expect(urlOf({ url: host, sessionData: { signInEndpoint: 'evil.example' } })).toBe('signin.aws.amazon.com');
  });

  test('asks on behalf of another open session', () => {
    expect(switchFrom({ url: host }, '111122223333-ijklmnop')).toMatchObject({
      url: 'https://signin.aws.amazon.com/sessions/111122223333-ijklmnop/v1/switchrole',
    });
  });

  test('can ask for nothing where nothing says which session it is, nor in another partition', () => {
    const page = multiSessionPage(
      readingOf({ sessionData: { prismModeEnabled: true, sessionDifferentiator: '../evil' } }),
    );
    expect(page.switchTo(role, DEFAULT_SETTINGS)).toEqual({ kind: 'unavailable', why: 'unreadable' });
    const other = { kind: 'unavailable', why: 'other-partition' };
    expect(
      multiSessionPage(readingOf({ url: host })).switchTo({ ...role, partition: 'aws-cn' }, DEFAULT_SETTINGS),
    ).toEqual(other);
  });
});
