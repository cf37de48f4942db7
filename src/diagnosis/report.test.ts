import { expect, it } from 'vitest';
import { diagnosisInput } from '../core/diagnosis/diagnosis-input.fixture.ts';
import { judge } from '../core/diagnosis/judge.ts';
import { writeReport } from './report.ts';

const { at } = diagnosisInput();

const INPUT = diagnosisInput(
  {
    lastSwitch: {
      ...{ tabId: 1, shownIn: 1, at: at - 5000, roleName: 'payments-dev', result: 'failed', why: 'refused' },
      request: {
        url: 'https://signin.example/sessions/999999999999-abcdefgh/v1/switchrole',
        fields: {
          account: '111122220001',
          roleName: 'Developer',
          csrf: '…',
          displayName: 'payments-dev',
          color: '',
          redirect_uri: encodeURIComponent(
            'https://us-east-1.console.example/ec2/home?region=us-east-1#Instances:i-0abc',
          ),
        },
      },
      steps: [{ way: 'form', result: 'left' }],
    },
  },
  {},
  {
    visible: {
      basis: 'matched',
      shown: 1,
      hidden: [
        { why: 'other-base', base: 'training', count: 2, partitions: ['aws'], roles: [{ name: 'trainee', line: 9 }] },
      ],
      bases: [
        { name: 'corp-jump', line: 1, standing: 'matched', account: '999999999999', alias: 'corp-jump' },
        { name: 'training', line: 7, standing: 'other-account', account: '100000000001', roleName: 'Trainer' },
      ],
    },
  },
);

it('writes all of it, with letters for names', () => {
  expect(writeReport(INPUT, judge(INPUT), true)).toBe(`# Hatrack 1.2.3 on Chrome 156: diagnosis

2026-11-26T02:30:00.000Z, accounts and names masked

## findings
- wrong: \`last_switch\` (refused)

## page
- header: 2025
- menu: header
- mode: classic
- partition: \`aws\`
- region: \`us-east-1\`
- sign-in: \`us-east-1.signin.example\` page-metadata
- token: page
- service: ec2
- loaded: 60 s ago
- names in the header: nav-bar

## identity
- taken: user A @ alias A · account A
- sessionData: user A @ alias A · account A
- tile: missing

## roles
- config: profiles-and-roles 2, 1
- shown: matched 1
- base profile A: matched (line 1)
- base profile B: other-account account B (line 7)
- hidden-other-base 2, profile B: profile C (line 9), …

## switch
- switch-to: profile D
- time: 5 s ago
- outcome: failed \`refused\`
- request: \`POST https://signin.example/sessions/account A/v1/switchrole\`
- account: \`account C\`
- roleName: \`role A\`
- csrf: \`…\`
- displayName: \`profile D\`
- color: none
- redirect_uri: \`https://us-east-1.console.example/ec2/…\`
- way 1: \`form: left\`

## browser
- version: Hatrack 1.2.3, Chrome 156
- tab: console
- withheld: none
- optional: none
- stored: used-of 2000 B, 10000 B
- local/index: 2000 B

## facts
- \`#header\`: found`);
});

it('has accounts and names when asked to, and no token ever', () => {
  const report = writeReport(INPUT, judge(INPUT), false);
  expect(report).toContain('- taken: alice @ corp-jump · 999999999999');
  expect(report).toContain('- base training: other-account 100000000001 (line 7)');
  expect(report).toContain('- account: `111122220001`');
  expect(report).toContain('- csrf: `…`');
});

it('holds no account, name or profile while masked', () => {
  const report = writeReport(INPUT, judge(INPUT), true);
  for (const name of [/\d{12}/, /alice/, /corp-jump/, /payments/, /Developer/, /training/, /trainee/, /i-0abc/]) {
    expect(report).not.toMatch(name);
  }
});

it('says what followed when a portal was opened', () => {
  const lastSwitch = { tabId: 1, shownIn: 1, at: at - 5000, roleName: 'dev-admin', result: 'opened', steps: [] };
  const report = writeReport(diagnosisInput({ lastSwitch, portalEnd: 'unseen' }), [], true);
  expect(report).toContain('- outcome: opened\n- portal: unseen\n');
});

it('says which tab there is where no page of the console is', () => {
  const { page: _, script: __, ...rest } = diagnosisInput({ tab: 'none', optional: ['https://a.example/*'] });
  const report = writeReport(rest, judge(rest), true);
  expect(report).not.toContain('## page');
  expect(report).toContain('- tab: none\n');
  expect(report).toContain('- optional: `grant A`');
  expect(report).toContain('- outcome: none\n');
});
