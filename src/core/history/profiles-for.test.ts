import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseConfig } from '../config/parse-config.ts';
import { PARTITIONS } from '../model/partition.ts';
import { addressKey } from '../roles/role-key.ts';
import { toRoles } from '../roles/to-roles.ts';
import type { LedgerEntry } from './ledger.ts';
import { profilesFor } from './profiles-for.ts';

const used = { firstUsed: 1, lastUsed: 1, count: 1 };

it('is a text that one could have written', () => {
  const entries: LedgerEntry[] = [
    { partition: 'aws', account: '111122223333', roleName: 'team/Dev', displayName: 'dev', color: 'ff0000', ...used },
    { partition: 'aws', account: 'Corp-Dev', roleName: 'Dev', ...used },
    { partition: 'aws-cn', account: 'corp-cn', roleName: 'Dev', displayName: '中国', ...used },
  ];
  const { profiles } = parseConfig('[dev]\nrole_arn = arn:aws:iam::111122223333:role/Other\n');
  expect(profilesFor(entries, profiles)).toBe(`[dev 2]
role_arn = arn:aws:iam::111122223333:role/team/Dev
color = ff0000

[Dev @ Corp-Dev]
aws_account_id = corp-dev
role_name = Dev

[中国]
role_arn = arn:aws-cn:iam::corp-cn:role/Dev
`);
});

it('leaves out what no text can hold', () => {
  const odd = { partition: 'aws', account: 'not an account', roleName: 'Dev', ...used } as const;
  expect(profilesFor([odd])).toBe('');
});

it('is read as the same roles, each under a name of its own', () => {
  const label = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('dev', '[x]', 'profile y', '# z', '本番', 'default'),
  );
  const entry: fc.Arbitrary<LedgerEntry> = fc
    .record({
      partition: fc.constantFrom(...PARTITIONS),
      account: fc.constantFrom('111122223333', '444455556666', 'corp-dev'),
      roleName: fc.stringMatching(/^([a-z]{1,5}\/){0,2}[\w+=,.@-]{1,20}$/),
      displayName: fc.option(label, { nil: undefined }),
      color: fc.option(fc.stringMatching(/^[0-9a-f]{6}$/), { nil: undefined }),
    })
    .map(({ displayName, color, ...address }) => ({
      ...{ ...address, ...used },
      ...(displayName && { displayName }),
      ...(color && { color }),
    }));
  const entries = fc.uniqueArray(entry, { selector: addressKey, maxLength: 4 });
  fc.assert(
    fc.property(entries, ledger => {
      const { profiles } = parseConfig(profilesFor(ledger));
      const roles = toRoles(profiles);
      expect(roles.map(role => `${addressKey(role)} ${role.color}`)).toEqual(
        ledger.map(role => `${addressKey(role)} ${role.color}`),
      );
      expect(new Set(profiles.map(({ name }) => name)).size).toBe(ledger.length);
    }),
  );
});
