import { describe, expect, it } from 'vitest';
import type { Answers } from '../src/core/iam/answers.ts';
import { planOf } from '../src/core/iam/article.fixture.ts';
import { jumpPolicies } from '../src/core/iam/jump-policies.ts';
import { trustPolicy } from '../src/core/iam/trust-policy.ts';
import { type Decision, decide } from './emulator/iam/decide.ts';
import { refusePolicy } from './emulator/iam/refuse-policy.ts';

const ALICE = 'arn:aws:iam::999999999999:user/Alice';
const DAVE = 'arn:aws:iam::999999999999:user/Dave';
const ELSEWHERE = 'arn:aws:iam::888888888888:user/Alice';
const INSIDE = '203.0.113.7';
const OUTSIDE = '198.51.100.7';
const ROLE = 'arn:aws:iam::111111111111:role/developerAdmin';
const OTHER = 'arn:aws:iam::111111111111:role/developerAdminOfBilling';

/** `mfa` is `undefined` for long-term access keys. */
interface Asking {
  readonly who?: string;
  readonly mfa?: boolean | undefined;
  readonly from?: string;
  readonly role?: string;
}

const everyone: Partial<Answers> = {};
const range = ['203.0.113.0/24'];

describe("what is generated, in the hands of the emulator's own evaluator", () => {
  it.each<[string, Partial<Answers>, Asking, Decision]>([
    ['MFA if it exists', {}, {}, 'allowed'],
    ['MFA if it exists', {}, { mfa: false }, 'trust'],
    ['MFA if it exists', {}, { mfa: undefined }, 'allowed'],
    ['MFA always', { mfa: 'always' }, {}, 'allowed'],
    ['MFA always', { mfa: 'always' }, { mfa: undefined }, 'trust'],
    ['MFA by a Deny', { mfa: 'deny' }, {}, 'allowed'],
    ['MFA by a Deny', { mfa: 'deny' }, { mfa: false }, 'trust'],
    ['MFA by a Deny', { mfa: 'deny' }, { mfa: undefined }, 'trust'],
    ['no MFA', { mfa: 'no' }, { mfa: false }, 'allowed'],
    ['addresses', { ranges: range }, {}, 'allowed'],
    ['addresses', { ranges: range }, { from: OUTSIDE }, 'trust'],
    ['addresses by a Deny', { ranges: range, rangeForm: 'deny' }, {}, 'allowed'],
    ['addresses by a Deny', { ranges: range, rangeForm: 'deny' }, { from: OUTSIDE }, 'trust'],
    ['addresses by a Deny, with MFA', { ranges: range, rangeForm: 'deny' }, { mfa: false }, 'trust'],
    ['the account', everyone, { who: DAVE }, 'allowed'],
    ['the account', everyone, { who: ELSEWHERE }, 'trust'],
    ['named users', { trust: 'named', principals: ['Alice', 'Bob'] }, {}, 'allowed'],
    ['named users', { trust: 'named', principals: ['Alice', 'Bob'] }, { who: DAVE }, 'trust'],
    ['exactly the roles', {}, { role: OTHER }, 'permission'],
    ['roles by prefix', { jump: 'prefix' }, { role: OTHER }, 'allowed'],
    ['all roles', { jump: 'all' }, { role: OTHER }, 'allowed'],
  ])('%s: %j lets %j', (_, answers, { who = ALICE, from = INSIDE, role = ROLE, ...asking }, decision) => {
    const plan = planOf(answers);
    const policies = jumpPolicies(plan).map(({ document }) => document);
    const mfa = 'mfa' in asking ? asking.mfa : true;
    const context = new Map([
      ['aws:sourceip', from],
      ['aws:principalarn', who],
      ...(mfa === undefined ? [] : [['aws:multifactorauthpresent', String(mfa)] as const]),
    ]);
    expect(refusePolicy(trustPolicy(plan), 'trust')).toBeUndefined();
    expect(policies.map(each => refusePolicy(each, 'identity'))).toEqual([undefined]);
    expect(decide({ roleArn: role, principalArn: who, context }, trustPolicy(plan), policies)).toBe(decision);
  });
});
