import { describe, expect, it } from 'vitest';
import { readSentRoles } from './read-sent-roles.ts';

const DEV = { partition: 'aws', account: '111122223333', roleName: 'Developer' };

describe('what people send each other', () => {
  it.each([
    ['an ARN', 'arn:aws:iam::111122223333:role/Developer', DEV],
    ['an ARN in a sentence', 'Your role is arn:aws:iam::111122223333:role/Developer.', DEV],
    ['an ARN in a Japanese sentence', 'ロールARN：arn:aws:iam::111122223333:role/Developerです。', DEV],
    ['an ARN with a label', 'Role:arn:aws:iam::111122223333:role/Developer, and so on', DEV],
    ['a bold ARN', '*arn:aws:iam::111122223333:role/Developer* and **arn:aws:iam::111122223333:role/Developer**.', DEV],
    ['an ARN in a bold sentence', '*Your role is arn:aws:iam::111122223333:role/Developer*', DEV],
    [
      'an italic ARN',
      '_arn:aws:iam::111122223333:role/Developer_ or __arn:aws:iam::111122223333:role/Developer__, please',
      DEV,
    ],
    [
      'an ARN that ends with an underscore',
      'arn:aws:iam::111122223333:role/Developer_',
      { ...DEV, roleName: 'Developer_' },
    ],
    ['an ARN with an escaped underscore', 'arn:aws:iam::111122223333:role/Dev\\_1\\', { ...DEV, roleName: 'Dev_1' }],
    ['a bold link', '*https://signin.aws.amazon.com/switchrole?roleName=Developer&account=111122223333*', DEV],
    [
      'an ARN with a path',
      'arn:aws-cn:iam::111122223333:role/team/Dev',
      { ...DEV, partition: 'aws-cn', roleName: 'team/Dev' },
    ],
    [
      'a link',
      'https://signin.aws.amazon.com/switchrole?account=111122223333&roleName=Developer&displayName=dev+%E9%96%8B%E7%99%BA&color=F2B0A9',
      { ...DEV, displayName: 'dev 開発', color: 'f2b0a9' },
    ],
    ['a link without https', '<signin.aws.amazon.com/switchrole?account=111122223333&roleName=Developer>', DEV],
    ['a link of HTML', '"https://signin.aws.amazon.com/switchrole?account=111122223333&amp;roleName=Developer"', DEV],
    [
      'a link with an alias',
      'https://signin.aws.amazon.com/switchrole?account=Corp-Dev&roleName=Developer',
      { ...DEV, account: 'corp-dev' },
    ],
    [
      'a link with a path',
      'https://signin.aws.amazon.com/switchrole?account=111122223333&roleName=%2Fteam%2FDev',
      { ...DEV, roleName: 'team/Dev' },
    ],
    [
      'a link of a region',
      'https://eu-west-1.signin.aws.amazon.com/switchrole?roleName=Developer&account=1111-2222-3333',
      DEV,
    ],
    [
      'a link of GovCloud',
      'https://signin.amazonaws-us-gov.com/switchrole?account=111122223333&roleName=Developer',
      { ...DEV, partition: 'aws-us-gov' },
    ],
    [
      'a link of China',
      'https://signin.amazonaws.cn/switchrole?account=111122223333&roleName=Developer',
      { ...DEV, partition: 'aws-cn' },
    ],
    [
      'a link of Europe',
      'https://eusc-de-east-1.signin.amazonaws-eusc.eu/switchrole?account=111122223333&roleName=Developer',
      { ...DEV, partition: 'aws-eusc' },
    ],
  ])('%s names a role', (_, text, role) => {
    expect(readSentRoles(text)).toMatchObject({ roles: [role], issues: expect.anything() });
  });

  it('is a whole mail: its sign-in URL gives the base, and one role is found once', () => {
    const mail = `Hi Alice, sign in at https://corp-jump.signin.aws.amazon.com/console as alice.
Then switch: https://signin.aws.amazon.com/switchrole?account=111122223333&roleName=Developer&displayName=dev
(arn:aws:iam::111122223333:role/Developer), or arn:aws:iam::444455556666:role/Auditor
MFA: arn:aws:iam::999999999999:mfa/alice, wiki: https://example.com/switchrole?account=1`;
    expect(readSentRoles(mail)).toEqual({
      roles: [
        { ...DEV, displayName: 'dev' },
        { partition: 'aws', account: '444455556666', roleName: 'Auditor' },
      ],
      base: 'corp-jump',
      issues: [],
    });
  });

  it.each([
    ['999999999999.signin.aws.amazon.com', '999999999999'],
    ['https://corp.signin.amazonaws-us-gov.com/console', 'corp'],
    ['https://corp.signin.amazonaws.cn', 'corp'],
    ['https://signin.aws.amazon.com/console', undefined],
    ['https://eu-west-1.signin.aws.amazon.com/oauth', undefined],
    ['https://corp.signin.aws.amazon.com.example.com/console', undefined],
  ])('%s signs in to %s', (text, base) => {
    expect(readSentRoles(text).base).toBe(base);
  });
});

describe('what is wrong', () => {
  it.each([
    ['x\n arn:aws:iam::a_b:role/Dev', 2, 'account_invalid'],
    ['arn:aws-xy:iam::111122223333:role/Dev', 1, 'arn_partition_unknown'],
    ['https://signin.aws.amazon.com/switchrole?account=111122223333', 1, 'role_name_invalid'],
    ['https://signin.aws.amazon.com/switchrole?roleName=Dev', 1, 'account_invalid'],
  ])('%j has its line and reason', (text, line, code) => {
    expect(readSentRoles(text)).toMatchObject({ roles: [], issues: [{ line, code }] });
  });

  it.each([
    '',
    'hello',
    'https://signin.aws.amazon.com.example.com/switchrole?account=111122223333&roleName=Dev',
    'https://https://signin.',
  ])('%j holds no role', text => {
    expect(readSentRoles(text)).toEqual({ roles: [], issues: [] });
  });
});
