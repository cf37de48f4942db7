import { expect, it } from 'vitest';
import { parseConfig } from '../config/parse-config.ts';
import { DEFAULT_SETTINGS } from '../settings.ts';
import type { Diagnosis } from './diagnosis.ts';
import { writeReport } from './report.ts';
import { rolesSection } from './roles-section.ts';
import { factRow, isOff, note, row, section } from './section.ts';
import { switchSection } from './switch-section.ts';
import { code, joined, named, say } from './value.ts';

const at = Date.UTC(2026, 10, 26, 2, 30);

const { profiles } = parseConfig(`[corp-jump]
aws_account_id = 999999999999

[training]
aws_account_id = 100000000001

[payments-dev]
role_arn = arn:aws:iam::111122220001:role/Developer
source_profile = corp-jump

[trainee]
role_arn = arn:aws:iam::100000000001:role/Trainer
source_profile = training
`);

const alice = { partition: 'aws', mode: 'classic', base: { account: '999999999999', user: 'alice' } } as const;

const LAST_SWITCH = {
  ...{ tabId: 1, shownIn: 1, at: at - 5000 },
  choice: {
    role: { key: 'k', name: 'payments-dev', account: '111122220001', roleName: 'Developer', partition: 'aws' },
    newTab: false,
  },
  outcome: { result: 'failed', why: 'refused' },
  request: {
    url: 'https://signin.example/sessions/999999999999-abcdefgh/v1/switchrole',
    fields: {
      account: '111122220001',
      roleName: 'Developer',
      csrf: '…',
      displayName: 'payments-dev',
      color: '',
      redirect_uri: encodeURIComponent('https://us-east-1.console.example/ec2/home?region=us-east-1#Instances:i-0abc'),
    },
  },
  steps: [{ way: 'form', result: 'left' }],
} as const;

const DIAGNOSIS: Diagnosis = {
  ...{ version: '1.2.3', browser: 'Chrome 156', at },
  ...{ mayShowMore: false, usesRegion: false, hidesAccounts: false },
  sections: [
    section(
      'part_page',
      [],
      [
        row(say('row_header'), say('generation_2025')),
        row(say('row_region')),
        factRow('2.4', say('row_sign_in'), code('us-east-1.signin.example'), say('signInWhy_page_metadata')),
        note('loaded', { time: at - 60_000 }),
      ],
      [],
    ),
    section(
      'part_identity',
      [],
      [
        row(
          say('row_taken'),
          ...joined(
            '@',
            named('user', 'alice'),
            joined('·', named('alias', 'corp-jump'), named('account', '999999999999')),
          ),
        ),
      ],
      [{ code: 'root_user', args: [] }],
    ),
    rolesSection({ state: 'there', lacksIndex: true, errors: 0, layers: [], profiles }, alice, DEFAULT_SETTINGS),
    switchSection(LAST_SWITCH, undefined),
  ],
};

it('writes all of it, the worst first, with letters for names', () => {
  expect(writeReport(DIAGNOSIS, true)).toBe(`# Hatrack 1.2.3 on Chrome 156: diagnosis

2026-11-26T02:30:00.000Z, accounts and names masked; facts are numbered as in docs/console.md

## findings
- wrong: \`last_switch\` (refused; profile D)
- wrong: \`root_user\`
- note: \`index_rebuilt\`

## page
- header: 2025
- sign-in: \`us-east-1.signin.example\` page-metadata (fact 2.4)
- loaded: 60 s ago

## identity
- taken: user A @ alias A · account A

## roles
- config: profiles-and-roles 4, 2
- shown: matched 1
- base profile A: matched (line 1)
- base profile B: other-account account B (line 4)
- hidden-other-base 1, profile B: profile C (line 11)

## switch
- switch-to: profile D
- time: 5 s ago
- outcome: failed \`refused\`
- request: \`POST https://signin.example/sessions/account A/v1/switchrole\` (fact 2.1.1)
- account: \`account C\`
- roleName: \`role A\`
- csrf: \`…\`
- displayName: \`profile D\`
- color: none
- redirect_uri: \`https://us-east-1.console.example/ec2/…\`
- way 1: \`form: left\``);
});

it('has accounts and names when asked to, and no token ever', () => {
  const report = writeReport(DIAGNOSIS, false);
  expect(report).toContain('- taken: alice @ corp-jump · 999999999999');
  expect(report).toContain('- base training: other-account 100000000001 (line 4)');
  expect(report).toContain('- account: `111122220001`');
  expect(report).toContain('- csrf: `…`');
});

it('holds no account, name or profile while masked', () => {
  const report = writeReport(DIAGNOSIS, true);
  for (const name of [/\d{12}/, /alice/, /corp-jump/, /payments/, /Developer/, /training/, /trainee/, /i-0abc/]) {
    expect(report).not.toMatch(name);
  }
});

it('says so where nothing is off', () => {
  const [page] = DIAGNOSIS.sections;
  expect(writeReport({ ...DIAGNOSIS, sections: page ? [page] : [] }, true)).toContain('## findings\n- none\n');
});

it('takes a section for off by anything but notes', () => {
  expect(DIAGNOSIS.sections.map(isOff)).toEqual([false, true, false, true]);
});
