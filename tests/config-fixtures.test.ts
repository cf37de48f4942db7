import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseConfig } from '../src/core/config/parse-config.ts';
import type { Profile } from '../src/core/model/profile.ts';

const FOLDER = new URL('fixtures/config/', import.meta.url);

interface Outcome {
  /** `name = partition account role < base`. */
  readonly roles: readonly string[];
  /** `line severity code`. */
  readonly issues: readonly string[];
}

/** A user's expectation of each shape of config that is met in the wild. */
const EXPECTED: Readonly<Record<string, Outcome>> = {
  'aesr-complex.ini': {
    roles: [
      'jump-sso = any 999999999999 Entry',
      'dev = any 111122223333 Developer < jump',
      'stage = any stage-alias Manager < jump',
      'prod = aws 444455556666 brand/dept/Admin < jump-sso',
    ],
    issues: [],
  },
  'aesr-simple.ini': {
    roles: [
      'shop-admin = aws 111122223333 ShopAdmin',
      'shop-reader = any 111122223333 team/read_only',
      'shop-reader = any 444455556666 team/read_only',
    ],
    issues: ['14 warning section_duplicate'],
  },
  'circles.ini': {
    roles: [
      'own = aws 111122223333 Own',
      'a = aws 111122223333 A < b',
      'b = aws 444455556666 B < c',
      'c = aws 777788889999 C',
    ],
    issues: ['3 info source_self', '15 error source_cycle'],
  },
  'cli-credentials-only-source.ini': {
    roles: ['work = aws 111122223333 Work < home', 'work-too = aws 444455556666 Work < default'],
    issues: ['16 warning external_id_not_sent'],
  },
  'cli-names.ini': {
    roles: ['my dev = aws 111122223333 Dev < base'],
    issues: [
      '5 warning section_quotes',
      '5 info section_without_role',
      '8 warning section_quotes',
      '8 info section_without_role',
      '11 warning section_unclosed',
      '14 error section_unnamed',
    ],
  },
  'cli-sources-elsewhere.ini': {
    roles: ['first = aws 111122223333 first < default', 'second = aws 444455556666 second < default'],
    issues: ['3 info source_default'],
  },
  'cli-special-sections.ini': {
    roles: [],
    issues: [],
  },
  'cli-sso.ini': {
    roles: [
      'admin = any 111122223333 portal AdministratorAccess at https://portal.example.com/start/#/',
      'old-style = any 444455556666 portal ReadOnly at https://portal.example.com/start',
      'onward = aws 777788889999 Onward < admin',
    ],
    issues: ['19 error sso_session_misspelt', '22 warning portal_incomplete'],
  },
  'comments-everywhere.ini': {
    roles: ['a = aws 111122223333 A', 'B = aws 111122223333 B', 'c = any 111122223333 C'],
    issues: [],
  },
  'crlf-and-tools.ini': {
    roles: ['order = aws 111122223333 Order'],
    issues: ['5 info key_not_followed', '9 info key_not_sent'],
  },
  'duplicate-base.ini': {
    roles: ['child = any child-alias Admin < jump'],
    issues: [
      '4 warning section_duplicate',
      '12 warning role_missing',
      '15 error target_role_missing',
      '20 error account_missing',
      '22 warning target_missing',
    ],
  },
  'groups-and-doubts.ini': {
    roles: [
      'flower dev (main) = any 111122223333 Admin',
      '!!! flower prod !!! = aws 444455556666 Admin',
      'bang = any my-alias Admin!',
    ],
    issues: [
      '10 warning arn_conflict',
      '11 warning color_invalid',
      '12 warning image_invalid',
      '14 error key_duplicate',
      '17 warning account_case',
      '18 warning role_name_invalid',
    ],
  },
  'keys-before-section.ini': {
    roles: ['found = aws 111122223333 Found'],
    issues: ['1 error text_outside_section', '2 error text_outside_section'],
  },
  'misspelt.ini': {
    roles: [
      'dev = aws 111122223333 Dev',
      'prod = aws 444455556666 Prod < jmup',
      'stage = aws 777788889999 Stage < jump',
    ],
    issues: [
      '6 warning key_misspelt',
      '7 warning key_misspelt',
      '8 warning key_misspelt',
      '12 error source_misspelt',
      '13 warning region_misspelt',
      '14 warning color_misspelt',
      '15 info key_unknown',
      '19 warning source_case',
    ],
  },
  'multi-hop.ini': {
    roles: [
      'child = any 111122223333 Admin < org-admin',
      'hub = aws 444455556666 Hub < org',
      'spoke = aws 777788889999 Spoke < hub',
    ],
    issues: [],
  },
  'nested-broken.ini': {
    roles: [],
    issues: ['3 warning nested_unreadable'],
  },
  'partitions.ini': {
    roles: [
      'gov = aws-us-gov 111122223333 Gov',
      'cn = aws-cn 111122223333 China',
      'eu = aws-eusc 111122223333 Sovereign',
    ],
    issues: ['14 error arn_partition_unknown'],
  },
  'placeholders.ini': {
    roles: ['six = any 12345678 Six', 'seven = aws account-7 Seven'],
    issues: [
      '2 error account_invalid',
      '5 error account_invalid',
      '8 error arn_invalid',
      '11 error account_invalid',
      '14 error line_unreadable',
      '17 warning account_digits',
      '21 warning arn_account_alias',
    ],
  },
  'secrets.ini': {
    roles: ['dev = aws 111122223333 Dev'],
    issues: [
      '2 warning secret_removed',
      '3 warning secret_removed',
      '4 warning secret_removed',
      '9 warning secret_removed',
    ],
  },
};

function describeRoles(profiles: readonly Profile[]): string[] {
  return profiles.flatMap(({ name, account, source, partition = 'any', portal, ...rest }) => {
    const target = profiles.find(base => base.name === source)?.targetRoleName;
    const role = portal ? `portal ${portal.permissionSet} at ${portal.startUrl}` : (rest.roleName ?? target);
    if (account === undefined || role === undefined) return [];
    return [`${name} = ${partition} ${account} ${role}${source === undefined ? '' : ` < ${source}`}`];
  });
}

describe('each shape of config', () => {
  it.each(Object.entries(EXPECTED))('%s gives its roles and issues', (file, expected) => {
    const { profiles, issues } = parseConfig(readFileSync(new URL(file, FOLDER), 'utf8'));
    expect(describeRoles(profiles)).toEqual(expected.roles);
    expect(issues.map(({ line, severity, code }) => `${line} ${severity} ${code}`)).toEqual(expected.issues);
  });

  it('has its expectation', () => {
    expect(
      readdirSync(FOLDER)
        .filter(file => file.endsWith('.ini'))
        .sort(),
    ).toEqual(Object.keys(EXPECTED).sort());
  });
});
