import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseConfig } from '../config/parse-config.ts';
import { PARTITIONS } from '../model/partition.ts';
import { cleanName } from '../roles/clean-name.ts';
import { addressKey } from '../roles/role-key.ts';
import { toRoles } from '../roles/to-roles.ts';
import { type AccountsBase, accountProfiles, readWantedRole } from './account-profiles.ts';
import { readJsonDocuments } from './json-documents.ts';
import { readAccountList } from './organization-accounts.ts';

/** As the AWS CLI prints it. */
function account(id: string, name: string, more: object = {}): object {
  return {
    Id: id,
    Arn: `arn:aws:organizations::111111111111:account/o-exampleorgid/${id}`,
    Email: `${id}@example.com`,
    Name: name,
    Status: 'ACTIVE',
    JoinedMethod: 'CREATED',
    JoinedTimestamp: '2024-01-02T03:04:05.678000+00:00',
    ...more,
  };
}

function read(text: string) {
  const reading = readJsonDocuments(text);
  return 'values' in reading ? readAccountList(reading.values) : undefined;
}

const ROOT = account('111111111111', 'Example Corp');
const DEV = account('222222222222', ' payments-dev ');
const PROD = account('333333333333', '決済 本番');

describe('the list of accounts', () => {
  const all = ['111111111111', '222222222222', '333333333333'];
  it.each<[string, string]>([
    ['one document', JSON.stringify({ Accounts: [ROOT, DEV, PROD] }, undefined, 4)],
    [
      'pages after one another',
      `${JSON.stringify({ Accounts: [ROOT], NextToken: 'x' })}\n{"Accounts":${JSON.stringify([DEV, PROD])}}`,
    ],
    ['a list of pages', JSON.stringify([{ Accounts: [ROOT, DEV] }, { Accounts: [PROD] }])],
    ['only the accounts', JSON.stringify([ROOT, DEV, PROD, DEV])],
  ])('is read from %s', (_, text) => {
    const list = read(text);
    expect(list?.accounts.map(({ id }) => id)).toEqual(all);
    expect(list).toMatchObject({ closed: [], unreadable: 0, isPartial: false });
    expect(list?.accounts.map(({ name }) => name)).toEqual(['Example Corp', 'payments-dev', '決済 本番']);
    expect(list?.accounts.map(({ isManagement }) => isManagement)).toEqual([true, false, false]);
  });

  it('leaves out what is closed or cannot be read, and says so', () => {
    const list = read(
      JSON.stringify({
        Accounts: [
          DEV,
          account('444444444444', 'old', { Status: 'SUSPENDED' }),
          account('555555555555', 'going', { State: 'PENDING_CLOSURE', Status: 'ACTIVE' }),
          account('4', 'short'),
          null,
        ],
        NextToken: 'more',
      }),
    );
    expect(list).toMatchObject({ closed: ['old', 'going'], unreadable: 2, isPartial: true });
    expect(list?.accounts.map(({ name }) => name)).toEqual(['payments-dev']);
  });

  it.each([
    '{}',
    '[]',
    '{"Accounts":[]}',
    '{"Accounts":{}}',
    '[[1]]',
    'null',
    '{"Accounts":[{"Id":5}]}',
    '[{"Id":"x"}]',
  ])('is none in %s', text => {
    expect(read(text)).toBeUndefined();
  });
});

describe('profiles of accounts', () => {
  const list = read(JSON.stringify({ Accounts: [ROOT, DEV, PROD] }))?.accounts ?? [];

  it('are a text that one could have written', () => {
    expect(accountProfiles(list, { roleName: 'team/Admin', base: { kind: 'management' }, own: [] })).toEqual({
      text: `[Example Corp]
aws_account_id = 111111111111

[payments-dev]
role_arn = arn:aws:iam::222222222222:role/team/Admin
source_profile = Example Corp

[決済 本番]
role_arn = arn:aws:iam::333333333333:role/team/Admin
source_profile = Example Corp
`,
      added: 2,
      known: 0,
    });
  });

  it('leave out the account of the base and what is in the text already', () => {
    const { profiles } = parseConfig(`[payments-dev]\naws_account_id = 111111111111
[x]\nrole_arn = arn:aws:iam::333333333333:role/Admin\n`);
    const base: AccountsBase = { kind: 'profile', name: 'payments-dev' };
    expect(accountProfiles(list, { roleName: 'Admin', base, own: profiles })).toEqual({
      text: '[payments-dev 2]\nrole_arn = arn:aws:iam::222222222222:role/Admin\nsource_profile = payments-dev\n',
      added: 1,
      known: 1,
    });
    const all = parseConfig(
      accountProfiles(list, { roleName: 'Admin', base: { kind: 'none' }, own: [] }).text,
    ).profiles;
    expect(accountProfiles(list, { roleName: 'Admin', base: { kind: 'management' }, own: all })).toEqual({
      text: '',
      added: 0,
      known: 2,
    });
  });

  it('are read back as one role for each account, each under a name of its own', () => {
    const anyName = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('dev', '[x]', 'profile y', '# z', '本番', ' '),
    );
    const entries = fc.uniqueArray(
      fc.record({
        id: fc.constantFrom(...'123456789').map(digit => digit.repeat(12)),
        name: anyName,
        partition: fc.constantFrom(...PARTITIONS),
      }),
      { selector: ({ id }) => id, minLength: 1 },
    );
    const bases = fc.constantFrom<AccountsBase>(
      { kind: 'none' },
      { kind: 'management' },
      { kind: 'profile', name: 'dev' },
    );
    fc.assert(
      fc.property(
        entries,
        bases,
        fc.stringMatching(/^([a-z]{1,5}\/){0,2}[\w+=,.@-]{1,20}$/),
        (made, base, roleName) => {
          const accounts = made.map(({ id, name, partition }) =>
            account(id, name, { Arn: `arn:${partition}:organizations::${made[0]?.id}:account/o-x/${id}` }),
          );
          const listed = read(JSON.stringify({ Accounts: accounts }))?.accounts ?? [];
          const own = parseConfig('[dev]\naws_account_id = corp\n').profiles;
          const { text, added } = accountProfiles(listed, { roleName, base, own });
          const { profiles } = parseConfig(text);
          const home = base.kind === 'management' ? made[0]?.id : undefined;
          expect(toRoles(profiles).map(addressKey)).toEqual(
            made
              .filter(({ id }) => id !== home)
              .map(({ id, partition }) => addressKey({ partition, account: id, roleName })),
          );
          expect(added).toBe(toRoles(profiles).length);
          expect(new Set([...own, ...profiles].map(({ name }) => name)).size).toBe(own.length + profiles.length);
          const names = made.map(({ id, name }) => cleanName(name) || id);
          for (const [at, { name }] of profiles.entries())
            if (home === undefined) expect(name.startsWith(names[at] ?? '?')).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });
});

it.each([
  ['Admin', 'Admin'],
  [' /team/Admin ', 'team/Admin'],
  ['role/Admin', 'Admin'],
  ['arn:aws:iam::111122223333:role/team/Admin', 'team/Admin'],
  ['', undefined],
  ['my role', undefined],
  ['arn:aws:iam::111122223333:user/alice', undefined],
])('a role written as %j is %j', (written, roleName) => {
  expect(readWantedRole(written)).toBe(roleName);
});
