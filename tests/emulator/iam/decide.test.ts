import { describe, expect, it } from 'vitest';
import { meetsConditions } from './conditions.ts';
import { type AssumeRequest, decide } from './decide.ts';
import type { Conditions, PolicyDocument, Statement } from './policy-document.ts';
import { trust } from './trust.ts';

const ALICE = 'arn:aws:iam::999999999999:user/alice';
const ROOT = 'arn:aws:iam::999999999999:root';
const ROLE = 'arn:aws:iam::111111111111:role/team/Dev';
const HOME_ROLE = 'arn:aws:iam::999999999999:role/Auditor';

const request = (
  changes: Partial<AssumeRequest> = {},
  context: Readonly<Record<string, string>> = {},
): AssumeRequest => ({
  roleArn: ROLE,
  principalArn: ALICE,
  context: new Map(Object.entries({ 'aws:username': 'alice', 'aws:principalarn': ALICE, ...context })),
  ...changes,
});
const policy = (...statements: Partial<Statement>[]): PolicyDocument => ({
  Version: '2012-10-17',
  Statement: statements.map(each => ({ Effect: 'Allow', ...each })),
});
const identity = (changes: Partial<Statement>) => policy({ Action: 'sts:AssumeRole', Resource: ROLE, ...changes });
const ALLOWED = [identity({})];
describe('who may assume a role', () => {
  it.each<[string, PolicyDocument, PolicyDocument[], string]>([
    ['another account: both sides allow', trust(ROOT), ALLOWED, 'allowed'],
    ['another account: only the trust policy allows', trust(ROOT), [], 'permission'],
    ['another account: the trust policy names the user, who has no permission', trust(ALICE), [], 'permission'],
    ['another account: only the user’s policy allows', trust('arn:aws:iam::888888888888:root'), ALLOWED, 'trust'],
    ['an account by its bare number', trust('999999999999'), ALLOWED, 'allowed'],
    ['several users', trust([`${ALICE}-not`, ALICE]), ALLOWED, 'allowed'],
    ['another user', trust(`${ALICE}-not`), ALLOWED, 'trust'],
    ['anybody', trust('*'), ALLOWED, 'allowed'],
    ['another role in the policy', trust(ROOT), [identity({ Resource: `${ROLE}Ops` })], 'permission'],
    [
      'a role by its name without its path',
      trust(ROOT),
      [identity({ Resource: ROLE.replace('team/', '') })],
      'permission',
    ],
    ['a role by a prefix', trust(ROOT), [identity({ Resource: 'arn:aws:iam::111111111111:role/te*' })], 'allowed'],
    ['all actions of STS', trust(ROOT), [identity({ Action: ['s3:*', 'STS:*'] })], 'allowed'],
    ['another action', trust(ROOT), [identity({ Action: 'sts:TagSession' })], 'permission'],
    ['all but one action', trust(ROOT), [policy({ NotAction: 'iam:*', Resource: ROLE })], 'allowed'],
    ['all but this role', trust(ROOT), [policy({ NotResource: ROLE, Action: 'sts:*' })], 'permission'],
    ['a Deny of the user’s', trust(ROOT), [...ALLOWED, identity({ Effect: 'Deny', Resource: '*' })], 'permission'],
    [
      'a Deny of the role’s',
      policy(...trust(ROOT).Statement, { Effect: 'Deny', Principal: '*', Action: 'sts:*' }),
      ALLOWED,
      'trust',
    ],
    ['a variable', trust(ROOT), [identity({ Resource: 'arn:aws:iam::*:role/$' + '{aws:username}' })], 'permission'],
  ])('%s', (_, trusted, policies, decision) => {
    expect(decide(request(), trusted, policies)).toBe(decision);
  });

  it('in one account: by name alone, or by the account and a permission', () => {
    const home = request({ roleArn: HOME_ROLE });
    expect(decide(home, trust(ALICE), [])).toBe('allowed');
    expect(decide(home, trust(ROOT), [])).toBe('permission');
    expect(decide(home, trust(ROOT), [identity({ Resource: '*' })])).toBe('allowed');
    expect(decide(home, trust(ALICE), [identity({ Effect: 'Deny', Resource: '*' })])).toBe('permission');
  });

  it('a role by its ARN with its path, or by the ARN of its session', () => {
    const principalArn = 'arn:aws:iam::999999999999:role/deep/Jump';
    const sessionArn = 'arn:aws:sts::999999999999:assumed-role/Jump/alice';
    const asRole = request({ principalArn, sessionArn });
    expect(decide(asRole, trust(principalArn), ALLOWED)).toBe('allowed');
    expect(decide(asRole, trust(sessionArn), ALLOWED)).toBe('allowed');
    expect(decide(asRole, trust('arn:aws:iam::999999999999:role/Jump'), ALLOWED)).toBe('trust');
  });
});

describe('a condition', () => {
  const MFA = 'aws:MultiFactorAuthPresent';
  const IP = 'aws:SourceIp';
  const PORTAL =
    'arn:aws:iam::999999999999:role/aws-reserved/sso.amazonaws.com/eu-west-1/AWSReservedSSO_Dev_0123456789abcdef';
  it.each<[Conditions, Readonly<Record<string, string>>, boolean]>([
    [{ Bool: { [MFA]: 'true' } }, { [MFA]: 'true' }, true],
    [{ Bool: { [MFA]: 'true' } }, { [MFA]: 'false' }, false],
    [{ Bool: { [MFA]: 'true' } }, {}, false],
    [{ BoolIfExists: { [MFA]: 'true' } }, {}, true],
    [{ BoolIfExists: { [MFA]: 'true' } }, { [MFA]: 'false' }, false],
    [{ BoolIfExists: { [MFA]: 'false' } }, {}, true],
    [{ IpAddress: { [IP]: ['192.168.0.0/16', '172.16.0.0/16'] } }, { [IP]: '172.16.9.9' }, true],
    [{ IpAddress: { [IP]: ['192.168.0.0/16', '172.16.0.0/16'] } }, { [IP]: '172.17.0.1' }, false],
    [{ IpAddress: { [IP]: '203.0.113.10' } }, { [IP]: '203.0.113.10' }, true],
    [{ IpAddress: { [IP]: '2001:db8::/32' } }, { [IP]: '2001:db8:1::1' }, true],
    [{ IpAddress: { [IP]: '2001:db8::/32' } }, { [IP]: '203.0.113.10' }, false],
    [{ IpAddress: { [IP]: '10.0.0.0/8' } }, {}, false],
    [{ NotIpAddress: { [IP]: ['10.0.0.0/8', '192.168.0.0/16'] } }, { [IP]: '192.168.1.1' }, false],
    [{ NotIpAddress: { [IP]: ['10.0.0.0/8', '192.168.0.0/16'] } }, { [IP]: '203.0.113.10' }, true],
    [{ NotIpAddress: { [IP]: '10.0.0.0/8' } }, {}, true],
    [{ ArnLike: { 'aws:PrincipalArn': PORTAL.replace(/eu-west-1.*/, '*/AWSReservedSSO_Dev_*') } }, {}, true],
    [{ ArnLike: { 'aws:PrincipalArn': PORTAL.replace(/Dev.*/, 'Ops_*') } }, {}, false],
    [{ ArnLike: { 'aws:PrincipalArn': 'arn:*:role/*' } }, {}, false],
    [{ ArnNotLike: { 'aws:PrincipalArn': ['arn:aws:iam::*:role/x', PORTAL] } }, {}, false],
    [{ StringLike: { 'sts:RoleSessionName': '$' + '{aws:username}' } }, { 'sts:RoleSessionName': 'carol' }, false],
    [{ StringLike: { 'sts:RoleSessionName': 'c?r*' } }, { 'sts:RoleSessionName': 'carol' }, true],
    [{ StringNotLike: { 'sts:RoleSessionName': 'c?r*' } }, { 'sts:RoleSessionName': 'carol' }, false],
    [{ StringEquals: { A: ['x', 'y'] } }, { a: 'Y' }, false],
    [{ StringEqualsIgnoreCase: { A: ['x', 'y'] } }, { a: 'Y' }, true],
    [{ StringNotEquals: { A: 'x' } }, {}, true],
    [{ Null: { A: 'true' } }, {}, true],
    [{ Null: { A: 'true' } }, { a: '1' }, false],
    [{ StringEquals: { A: 'x', B: 'y' } }, { a: 'x' }, false],
    [{ StringEquals: { A: 'x' }, Bool: { [MFA]: 'true' } }, { a: 'x', [MFA]: 'false' }, false],
  ])('%j with %j is %s', (conditions, given, met) => {
    const known = Object.entries({ 'aws:PrincipalArn': PORTAL, ...given });
    expect(meetsConditions(conditions, new Map(known.map(([key, value]) => [key.toLowerCase(), value])))).toBe(met);
  });

  it('that the emulator does not know is an error', () => {
    expect(() => meetsConditions({ DateLessThan: { 'aws:CurrentTime': '2026' } }, new Map())).toThrow('DateLessThan');
  });
});
