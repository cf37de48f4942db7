import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseArn } from './arn.ts';

const owner = { partition: 'aws', account: '111122223333' };

describe('parseArn', () => {
  it.each([
    ['arn:aws:iam::111122223333:role/Admin', { ...owner, kind: 'role', name: 'Admin' }],
    ['arn:aws:iam::111122223333:role/team/x/Admin', { ...owner, kind: 'role', name: 'team/x/Admin' }],
    ['arn:aws:iam::111122223333:user/staff/alice', { ...owner, kind: 'user', name: 'staff/alice' }],
    ['arn:aws:iam::111122223333:root', { ...owner, kind: 'root' }],
    [
      'arn:aws:sts::111122223333:assumed-role/Admin/alice@example.com',
      { ...owner, kind: 'assumed-role', name: 'Admin', session: 'alice@example.com' },
    ],
    ['arn:aws:sts::111122223333:federated-user/alice', { ...owner, kind: 'federated-user', name: 'alice' }],
  ])('reads %s', (text, parts) => {
    expect(parseArn(text)).toEqual(parts);
  });

  it.each(['aws', 'aws-us-gov', 'aws-cn', 'aws-eusc'])('knows the partition %s', partition => {
    expect(parseArn(`arn:${partition}:iam::111122223333:role/Admin`)?.partition).toBe(partition);
  });

  it.each([
    '',
    'arn',
    'arn:aws-moon:iam::111122223333:role/Admin',
    'arn:aws:iam::1111:role/Admin',
    'arn:aws:iam::111122223333:role/',
    'arn:aws:iam::111122223333:role',
    'arn:aws:iam::111122223333:group/Admins',
    'arn:aws:iam:us-east-1:111122223333:role/Admin',
    'arn:aws:sts::111122223333:role/Admin',
    'arn:aws:sts::111122223333:assumed-role/Admin',
    'arn:aws:s3:::bucket/role/Admin',
  ])('knows that %j is none', text => {
    expect(parseArn(text)).toBeUndefined();
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), text => void parseArn(`arn:aws:iam::111122223333:${text}`)));
  });
});
