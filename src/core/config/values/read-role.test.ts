import { describe, expect, it } from 'vitest';
import { readAccount } from './read-account.ts';
import { readRegion } from './read-region.ts';
import { readRoleArn, readRoleName } from './read-role.ts';

describe('readRoleArn', () => {
  it('keeps partition, leading zeros and path', () => {
    expect(readRoleArn('arn:aws-cn:iam::000011112222:role/team/x/Dev').value).toEqual({
      partition: 'aws-cn',
      account: '000011112222',
      roleName: 'team/x/Dev',
    });
  });

  it.each([
    ['xxx', 'arn_invalid'],
    ['arn:aws:iam::111122223333:user/alice', 'arn_invalid'],
    ['arn:aws:sts::111122223333:assumed-role/Dev/alice', 'arn_invalid'],
    ['arn:aws:iam::111122223333:role/', 'arn_invalid'],
    ['arn:aws-moon:iam::111122223333:role/Dev', 'arn_partition_unknown'],
    ['arn:aws:iam::{id}:role/Dev', 'account_invalid'],
    ['arn:aws:iam::My-Alias:role/Dev', 'account_invalid'],
  ])('gives no role for %s: %s', (arn, code) => {
    const { value, problems } = readRoleArn(arn);
    expect(value).toBeUndefined();
    expect(problems?.map(problem => problem.code)).toEqual([code]);
  });
});

describe('readRoleName', () => {
  it('drops a leading slash and keeps names IAM would not allow', () => {
    expect(readRoleName('/team/Dev')).toEqual({ value: 'team/Dev' });
    expect(readRoleName('Admin!').value).toBe('Admin!');
    expect(readRoleName('x'.repeat(65)).problems?.[0]?.code).toBe('role_name_invalid');
  });
});

describe('readAccount', () => {
  it.each([
    ['111122223333', '111122223333', []],
    ['0000-1111-2222', '000011112222', []],
    ['corp-jump', 'corp-jump', []],
    ['Corp-Jump', 'corp-jump', ['account_case']],
    ['12345678', '12345678', ['account_digits']],
  ])('reads %s as %s', (written, account, codes) => {
    const { value, problems = [] } = readAccount(written);
    expect(value).toBe(account);
    expect(problems.map(({ code }) => code)).toEqual(codes);
  });

  it.each(['ab', '-corp', 'corp--jump', 'corp-', 'a_b', 'XXXX YYYY', '1'.repeat(64), '<id>'])('refuses %s', written => {
    expect(readAccount(written)).toEqual({ problems: [{ code: 'account_invalid', args: [written] }] });
  });
});

describe('readRegion', () => {
  it('takes new regions, and reports what does not look like one', () => {
    expect(readRegion('EU-West-9')).toEqual({ value: 'eu-west-9' });
    expect(readRegion('use-east-1').problems).toEqual([{ code: 'region_misspelt', args: ['use-east-1', 'us-east-1'] }]);
    expect(readRegion('here').problems?.[0]?.code).toBe('region_invalid');
  });
});
