import { describe, expect, test } from 'vitest';
import { factsOf, type RawPage } from './facts.fixture.ts';
import { readIdentity } from './identity.ts';

const BASE = '999999999999';
const TARGET = '111122223333';
const userArn = `arn:aws:iam::${BASE}:user/staff/alice`;
const roleArn = `arn:aws:sts::${TARGET}:assumed-role/DevRole/alice`;

const known = { account: BASE, alias: 'corp-jump', user: 'alice' };
const byNumber = { account: BASE, user: 'alice' };

const session = (accountId: string, sessionARN: string, accountAlias?: string) => ({
  prismModeEnabled: false,
  accountId,
  accountAlias,
  sessionARN,
});
const login = (account: string) => ({ loginDisplayNameAccount: account, loginDisplayNameUser: 'alice' });
const switched = (account: string) => ({ roleDisplayNameAccount: account, roleDisplayNameUser: 'DevRole' });
const history = { bn: 'alice', ba: BASE, rl: [{ a: TARGET, r: 'team/DevRole', d: 'dev', c: 'F2B0A9' }] };

describe('a page that another tab has outdated', () => {
  const cookies = { userInfo: { arn: roleArn, alias: 'dev-alias' }, history };
  const names = { ...login('9999-9999-9999'), ...switched('dev-alias') };
  const role = { account: TARGET, roleName: 'DevRole', alias: 'dev-alias', displayName: 'dev', color: 'f2b0a9' };

  test.each<[string, RawPage]>([
    ['its metadata', { sessionData: session(BASE, userArn, 'corp-jump') }],
    ['its account info', { accountInfo: login('corp-jump') }],
    ['its display names', { displayNames: login('corp-jump') }],
    [
      'all of it, another role',
      {
        sessionData: session('444455556666', 'arn:aws:sts::444455556666:assumed-role/Ops/alice'),
        accountInfo: { ...login('corp-jump'), roleDisplayNameAccount: '4444-5555-6666', roleDisplayNameUser: 'Ops' },
        tile: 'ops (4444-5555-6666)',
      },
    ],
    ['its metadata, while its header was drawn anew', { sessionData: session(BASE, userArn), accountInfo: names }],
  ])('by %s, is who the cookies say', (_, page) => {
    const { identity, isOutdated } = readIdentity(factsOf({ ...page, ...cookies }));
    expect(isOutdated).toBe(true);
    expect(identity).toEqual({ partition: 'aws', mode: 'classic', base: byNumber, role });
  });
  test('is the root user who signed in elsewhere, and not the one who no longer is', () => {
    const root = { arn: `arn:aws:iam::${BASE}:root` };
    const now = readIdentity(factsOf({ sessionData: session(BASE, userArn), userInfo: root }));
    expect(now).toMatchObject({ isOutdated: true, identity: { base: { account: BASE, user: 'root', isRoot: true } } });
    const before = readIdentity(factsOf({ sessionData: session(BASE, root.arn), userInfo: { arn: userArn } }));
    expect(before.isOutdated).toBe(true);
    expect(before.identity.base).toEqual(byNumber);
  });
  test('is noticed when the switch back happened elsewhere', () => {
    const page = { sessionData: session(TARGET, roleArn), accountInfo: names, tile: 'dev-alias (1111-2222-3333)dev' };
    const reading = readIdentity(factsOf({ ...page, userInfo: { arn: userArn, alias: 'corp-jump' }, history: {} }));
    expect(reading.isOutdated).toBe(true);
    expect(reading.identity).toEqual({ partition: 'aws', mode: 'classic', base: known });
  });
  test.each<[string, RawPage]>([
    ['that agrees with the cookies', { sessionData: session(TARGET, roleArn, 'dev-alias'), accountInfo: names }],
    [
      'whose metadata agree, and whose names only look different',
      { sessionData: session(TARGET, roleArn), accountInfo: { ...names, roleDisplayNameAccount: 'Dev (renamed)' } },
    ],
    [
      'of the root user, whom it calls by another name',
      { userInfo: { arn: `arn:aws:iam::${BASE}:root` }, accountInfo: { ...login(BASE), loginDisplayNameUser: 'A/B' } },
    ],
    [
      'in multi-session mode, where one cookie serves all',
      { sessionData: { ...session(BASE, userArn), prismModeEnabled: true } },
    ],
  ])('is not one %s', (_, page) => {
    expect(readIdentity(factsOf({ ...cookies, ...page })).isOutdated).toBe(false);
  });
});
