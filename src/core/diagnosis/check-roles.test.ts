import { expect, it } from 'vitest';
import { parseConfig } from '../config/parse-config.ts';
import { DEFAULT_SETTINGS } from '../settings.ts';
import { checkRoles } from './check-roles.ts';

const { profiles } = parseConfig(`[jump]
aws_account_id = 999999999999

[admin-jump]
aws_account_id = 999999999999
role_name = Admin

[training]
aws_account_id = 100000000001

[keys-only]
region = us-east-1

[china]
role_arn = arn:aws-cn:iam::222222222222:role/Base

[dev]
role_arn = arn:aws:iam::111122220001:role/Developer
source_profile = jump

[prod]
role_arn = arn:aws:iam::111122220003:role/Developer
source_profile = admin-jump

[trainee]
role_arn = arn:aws:iam::100000000001:role/Trainee
source_profile = training

[anyone]
role_arn = arn:aws:iam::111122220005:role/Developer
source_profile = keys-only

[beijing]
role_arn = arn:aws-cn:iam::333333333333:role/Developer
source_profile = china
`);

const alice = {
  partition: 'aws',
  mode: 'classic',
  base: { account: '999999999999', user: 'alice' },
} as const;

it('says of each base how it stands to who is signed in', () => {
  const { bases } = checkRoles(profiles, alice, DEFAULT_SETTINGS);
  expect(bases.map(({ name, line, standing }) => [name, line, standing])).toEqual([
    ['jump', 1, 'matched'],
    ['admin-jump', 4, 'other-role'],
    ['training', 8, 'other-account'],
    ['keys-only', 11, 'no-account'],
    ['china', 14, 'other-partition'],
  ]);
});

it('counts what is hidden by its reason, with names and lines', () => {
  const { shown, basis, hidden } = checkRoles(profiles, alice, DEFAULT_SETTINGS);
  // Of the bases, `admin-jump` is a role as well.
  expect([shown, basis]).toEqual([3, 'matched']);
  expect(hidden).toEqual([
    {
      why: 'other-partition',
      count: 2,
      partitions: ['aws-cn'],
      roles: [
        { name: 'china', line: 14 },
        { name: 'beijing', line: 33 },
      ],
    },
    { why: 'base-role', base: 'admin-jump', count: 1, partitions: ['aws'], roles: [{ name: 'prod', line: 21 }] },
    { why: 'other-base', base: 'training', count: 1, partitions: ['aws'], roles: [{ name: 'trainee', line: 25 }] },
  ]);
});

it('names the first hundred, and counts them all', () => {
  const many = Array.from({ length: 150 }, (_, index) => ({
    ...{ name: `r${index}`, line: index + 1, account: '111122220001', roleName: 'R', layer: 'personal' as const },
    partition: 'aws-cn' as const,
  }));
  const [group] = checkRoles(many, alice, DEFAULT_SETTINGS).hidden;
  expect([group?.count, group?.roles.length]).toEqual([150, 100]);
});
