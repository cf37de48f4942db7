import { describe, expect, test } from 'vitest';
import { factsOf, type RawPage } from './facts.fixture.ts';
import { parsePageFacts } from './facts.ts';
import { readIdentity } from './identity.ts';

const BASE = '999999999999';
const TARGET = '111122223333';
const SSO_USER = 'AWSReservedSSO_Admin_0123456789abcdef/alice';

const userArn = `arn:aws:iam::${BASE}:user/staff/alice`;
const ssoArn = `arn:aws:sts::${BASE}:assumed-role/${SSO_USER}`;
const roleArn = `arn:aws:sts::${TARGET}:assumed-role/DevRole/alice`;

const session = (accountId: string, sessionARN: string, accountAlias?: string) => ({
  prismModeEnabled: false,
  accountId,
  accountAlias,
  sessionARN,
});
const login = (account: string, user = 'alice') => ({ loginDisplayNameAccount: account, loginDisplayNameUser: user });
const switched = (account: string) => ({ roleDisplayNameAccount: account, roleDisplayNameUser: 'DevRole' });
const history = (ba: string, d = 'dev%20%7C%20x', bn = 'alice') => ({
  bn,
  ba,
  rl: [
    { a: TARGET, r: 'team/Other', d: 'other', c: '000000' },
    { a: TARGET, r: 'team/DevRole', d, c: 'F2B0A9' },
  ],
});

const known = { account: BASE, alias: 'corp-jump', user: 'alice' };
const byNumber = { account: BASE, user: 'alice' };
const byAlias = { alias: 'corp-jump', user: 'alice' };

describe('not switched, the base is known from', () => {
  test.each<[string, RawPage, object]>([
    ['session data alone', { sessionData: session(BASE, userArn, 'corp-jump') }, known],
    [
      'session data without an ARN: the account',
      { sessionData: { accountId: BASE, accountAlias: 'corp-jump' } },
      { account: BASE, alias: 'corp-jump' },
    ],
    ['account info alone, by number', { accountInfo: login('9999-9999-9999') }, byNumber],
    ['account info alone, by alias', { accountInfo: login('corp-jump') }, byAlias],
    [
      'account info with its role fields empty',
      { accountInfo: { ...login('corp-jump'), roleDisplayNameUser: null, roleDisplayNameAccount: '' } },
      byAlias,
    ],
    ['aws-userInfo alone', { userInfo: { arn: userArn, alias: 'corp-jump' } }, known],
    ['aws-userInfo whose alias is the number', { userInfo: { arn: userArn, alias: BASE } }, byNumber],
    [
      'aws-userInfo of a federated user',
      { userInfo: { arn: ssoArn, alias: 'corp-jump' } },
      { ...known, user: SSO_USER },
    ],
    [
      'aws-userInfo of a federated user still named in the history',
      { userInfo: { arn: ssoArn, alias: BASE }, history: history(BASE, '', SSO_USER) },
      { account: BASE, user: SSO_USER },
    ],
    [
      'aws-userInfo of the root user',
      { userInfo: { arn: `arn:aws:iam::${BASE}:root`, alias: 'corp-jump' } },
      { account: BASE, alias: 'corp-jump', user: 'root', isRoot: true },
    ],
    [
      'an ARN of the root user, whatever name the page calls it by',
      { sessionData: session(BASE, `arn:aws:iam::${BASE}:root`), accountInfo: login('9999-9999-9999', 'A/B Corp') },
      { account: BASE, user: 'root', isRoot: true },
    ],
    ['the tile alone, with alias', { tile: 'corp-jump (9999-9999-9999)' }, { account: BASE, alias: 'corp-jump' }],
    ['the tile alone, in Japanese', { tile: 'アカウント ID: 9999-9999-9999' }, { account: BASE }],
    ['account info and tile together', { accountInfo: login('corp-jump'), tile: 'corp-jump (9999-9999-9999)' }, known],
    ['display names alone', { displayNames: login('9999-9999-9999') }, byNumber],
    [
      'account info before a cookie that says switched',
      { accountInfo: login('9999-9999-9999'), userInfo: { arn: userArn }, history: history(BASE) },
      byNumber,
    ],
    ['no source: unknown', {}, {}],
    [
      'broken sources: unknown',
      { sessionData: 7, userInfo: [], history: 'x', accountInfo: { loginDisplayNameUser: 7 }, tile: 'x' },
      {},
    ],
  ])('%s', (_, page, base) => {
    expect(readIdentity(factsOf(page)).identity).toEqual({ partition: 'aws', mode: 'classic', base });
  });
});

describe('switched, base and role are known from', () => {
  const label = { displayName: 'dev | x', color: 'f2b0a9' };
  const role = { account: TARGET, roleName: 'DevRole' };
  const aliased = { ...role, alias: 'dev-alias' };

  test.each<[string, RawPage, object, object]>([
    [
      'all sources',
      {
        sessionData: session(TARGET, roleArn, 'dev-alias'),
        accountInfo: { ...login('corp-jump'), ...switched('dev-alias') },
        userInfo: { arn: roleArn, alias: 'dev-alias' },
        history: history(BASE),
        tile: 'dev-alias (1111-2222-3333)dev',
      },
      known,
      { ...aliased, ...label },
    ],
    [
      'the cookies',
      { userInfo: { arn: roleArn, alias: TARGET }, history: history(BASE) },
      byNumber,
      { ...role, ...label },
    ],
    [
      'the cookies, the base by alias',
      { userInfo: { arn: roleArn, alias: TARGET }, history: history('corp-jump') },
      byAlias,
      { ...role, ...label },
    ],
    [
      'session data and history',
      { sessionData: session(TARGET, roleArn), history: history(BASE) },
      byNumber,
      { ...role, ...label },
    ],
    [
      'account info alone, by number',
      { accountInfo: { ...login('9999-9999-9999'), ...switched('1111-2222-3333') } },
      byNumber,
      role,
    ],
    [
      'account info alone, by alias',
      { accountInfo: { ...login('corp-jump'), ...switched('dev-alias') } },
      byAlias,
      { account: 'dev-alias', roleName: 'DevRole', alias: 'dev-alias' },
    ],
    [
      'account info, the number by the tile',
      { accountInfo: { ...login('corp-jump'), ...switched('dev-alias') }, tile: 'dev-alias (1111-2222-3333)dev' },
      byAlias,
      aliased,
    ],
    [
      'display names alone',
      { displayNames: { ...login('9999-9999-9999'), ...switched('1111-2222-3333') } },
      byNumber,
      role,
    ],
    [
      'the cookies, for a role of the base account that bears its own name',
      { userInfo: { arn: roleArn, alias: TARGET }, history: history(BASE, '', 'DevRole/alice') },
      { account: BASE, user: 'DevRole/alice' },
      { ...role, color: 'f2b0a9' },
    ],
  ])('%s', (_, page, base, expected) => {
    const { identity } = readIdentity(factsOf(page));
    expect(identity).toEqual({ partition: 'aws', mode: 'classic', base, role: expected });
  });
});

describe('the label of the current role', () => {
  const userInfo = { arn: roleArn, alias: 'Dev-Alias' };
  const entry = { a: TARGET, r: 'DevRole', d: 'dev', c: 'f2b0a9' };
  const labelWith = (rl: readonly object[]) =>
    readIdentity(factsOf({ userInfo, history: { bn: 'alice', ba: BASE, rl } })).identity.role?.displayName;

  test('is found by number, and by alias whatever its case', () => {
    expect(labelWith([entry])).toBe('dev');
    expect(labelWith([{ ...entry, a: 'dev-alias' }])).toBe('dev');
  });
  test('is not taken from another account, nor from another role', () => {
    expect(labelWith([{ ...entry, a: BASE }])).toBeUndefined();
    expect(labelWith([{ ...entry, r: 'devrole' }])).toBeUndefined();
    expect(labelWith([{ ...entry, r: 'DevRole/Sub' }])).toBeUndefined();
  });
  test('is not looked for behind the fifth entry, as in the console', () => {
    const others = Array.from({ length: 5 }, (_, index) => ({ a: BASE, r: `R${index}` }));
    expect(labelWith([...others.slice(1), entry])).toBe('dev');
    expect(labelWith([...others, entry])).toBeUndefined();
  });
  test('has no characters that hide or turn text round', () => {
    expect(labelWith([{ ...entry, d: 'd\u202eev\u0007' }])).toBe('dev');
  });
});

describe('in multi-session mode', () => {
  const url = `https://${BASE}-abcdefgh.us-east-1.console.aws.amazon.com/ec2/home`;

  test('the cookies of all sessions are not believed', () => {
    const page = { url, userInfo: { arn: roleArn, alias: TARGET }, history: history(BASE) };
    expect(readIdentity(factsOf(page)).identity).toEqual({
      partition: 'aws',
      mode: 'multi-session',
      base: { account: BASE },
      sessionId: `${BASE}-abcdefgh`,
    });
  });
  test('the mode is known from what the page says of its credentials, where nothing else shows it', () => {
    const page = { isMultiSession: true, userInfo: { arn: userArn, alias: 'other' }, accountInfo: login('corp-jump') };
    expect(readIdentity(factsOf(page)).identity).toEqual({ partition: 'aws', mode: 'multi-session', base: byAlias });
  });
  test('the account is known from the differentiator, where the metadata leave all else out', () => {
    const page = { sessionData: { prismModeEnabled: true, sessionDifferentiator: `${BASE}-abcdefgh` } };
    expect(readIdentity(factsOf(page)).identity.base).toEqual({ account: BASE });
  });
  test('the account of a role is that of its host, where the page shows its alias only', () => {
    const host = url.replace(BASE, TARGET);
    const page = { url: host, accountInfo: { ...login('corp-jump'), ...switched('dev-alias') } };
    expect(readIdentity(factsOf(page)).identity).toMatchObject({
      base: byAlias,
      role: { account: TARGET, alias: 'dev-alias', roleName: 'DevRole' },
    });
  });
  test('the session is known from its metadata, wherever the page is', () => {
    for (const prismModeEnabled of [true, 'true']) {
      const page = { sessionData: { ...session(BASE, ssoArn, 'corp-jump'), prismModeEnabled } };
      expect(readIdentity(factsOf(page)).identity).toEqual({
        partition: 'aws',
        mode: 'multi-session',
        base: { ...known, user: SSO_USER },
      });
    }
  });
});

test('what each source gave is kept, even if it was not believed; a missing source is missing', () => {
  const { sources } = readIdentity(
    factsOf({
      url: `https://${BASE}-abcdefgh.us-east-1.console.aws.amazon.com/`,
      userInfo: { arn: roleArn },
      tile: '?',
    }),
  );
  expect(sources).toEqual({
    userInfo: { current: { account: TARGET, user: 'DevRole/alice', roleName: 'DevRole' } },
    host: { current: { account: BASE } },
    tile: { current: {} },
  });
});

test('the other name of the history cookie is known, too', () => {
  const value = encodeURIComponent(JSON.stringify(history(BASE)));
  const userInfo = encodeURIComponent(JSON.stringify({ arn: roleArn }));
  const cookies = [`aws-userInfo=${userInfo}`, `noflush_aws-roleInfo=${value}`];
  const facts = parsePageFacts({ url: 'https://console.aws.amazon.com/', cookies });
  expect(facts && readIdentity(facts).identity.base).toEqual(byNumber);
});
