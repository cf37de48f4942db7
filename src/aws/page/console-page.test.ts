import { describe, expect, test } from 'vitest';
import type { Role } from '../../core/roles/role.ts';
import { DEFAULT_SETTINGS } from '../../core/settings.ts';
import { csrfOfUserInfo } from '../csrf.ts';
import { consolePage } from './console-page.ts';
import { factsOf } from './facts.fixture.ts';

const role: Role = { key: 'k', name: 'dev', account: '111122223333', roleName: 'DevRole', partition: 'aws' };
const userInfo = { arn: 'arn:aws:iam::999999999999:user/alice', alias: 'corp-jump' };
const csrfOf = (page: Parameters<typeof factsOf>[0]) => {
  const answer = consolePage(factsOf(page)).switchTo(role, DEFAULT_SETTINGS);
  return answer.kind === 'form' ? answer.fields.csrf : answer.why;
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
    const page = consolePage(factsOf({}));
    expect(page.switchTo(role, DEFAULT_SETTINGS)).toEqual({ kind: 'unavailable', why: 'no-csrf' });
    expect(page.switchBack(DEFAULT_SETTINGS)).toEqual({ kind: 'unavailable', why: 'no-csrf' });
    expect(page.prefilledUrl(role, DEFAULT_SETTINGS)).toContain('/switchrole?account=111122223333');
  });

  test('knows nobody in another partition', () => {
    const page = consolePage(factsOf({ userInfo, mbtc: 42 }));
    const chinese = { ...role, partition: 'aws-cn' } as const;
    expect(page.switchTo(chinese, DEFAULT_SETTINGS)).toEqual({ kind: 'unavailable', why: 'other-partition' });
    expect(page.prefilledUrl(chinese, DEFAULT_SETTINGS)).toBeUndefined();
  });

  test('goes through the sign-in host of its region where the setting says so', () => {
    const page = consolePage(factsOf({ url: 'https://eu-west-1.console.aws.amazon.com/ec2/home', mbtc: 42 }));
    const url = (signInInPageRegion: boolean) => {
      const answer = page.switchBack({ ...DEFAULT_SETTINGS, signInInPageRegion });
      return answer.kind === 'form' ? answer.url : answer.why;
    };
    expect(url(false)).toBe('https://signin.aws.amazon.com/switchrole');
    expect(url(true)).toBe('https://eu-west-1.signin.aws.amazon.com/switchrole');
  });
});

test.each([
  ['its host', { url: 'https://999999999999-abcdefgh.us-east-1.console.aws.amazon.com/' }],
  ['its metadata', { sessionData: { prismModeEnabled: true } }],
])('a multi-session page, known by %s, says that it cannot switch yet', (_, raw) => {
  const page = consolePage(factsOf({ ...raw, userInfo, mbtc: 42 }));
  expect(page.identity().identity.mode).toBe('multi-session');
  expect(page.switchTo(role, DEFAULT_SETTINGS)).toEqual({ kind: 'unavailable', why: 'multi-session' });
  expect(page.switchBack(DEFAULT_SETTINGS)).toEqual({ kind: 'unavailable', why: 'multi-session' });
  expect(page.prefilledUrl(role, DEFAULT_SETTINGS)).toBeUndefined();
});
