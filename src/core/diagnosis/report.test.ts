import { expect, it } from 'vitest';
import { diagnosisFacts } from './facts.fixture.ts';
import { judge } from './judge.ts';
import { writeReport } from './report.ts';

const { at } = diagnosisFacts();

const FACTS = diagnosisFacts(
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

it('writes all of it, with letters for whom it is about and lines for profiles', () => {
  expect(writeReport(FACTS, judge(FACTS), true)).toBe(`# Hatrack 1.2.3 on Chrome 156: diagnosis

2026-11-26T02:30:00.000Z, accounts and names masked

## Findings
- wrong: \`last_switch\` (refused)

## Console
- header: 2025
- mode: classic
- partition: aws; region: us-east-1; service: ec2
- sign-in host: us-east-1.signin.example (page-metadata)
- token: page
- menu: header
- loaded: 60 s ago
- names in the header: nav-bar

## Who is signed in
- signed in: account A, alias A, user A
- role: none

| source | state | base | role | works as | contradicts in |
| --- | --- | --- | --- | --- | --- |
| sessionData | told |  |  | account A, alias A, user A |  |
| tile | missing |  |  |  |  |

## Roles
- config: there; profiles: 2; roles: 1; errors: 0
- shown: 1 (matched)
- hidden, other-base: 2, of aws: line 9, …
- base line 1: matched; account A, alias A
- base line 7: other-account; account B, role A

## Last switch
- switch to profile A, 5 s ago: failed, refused
- POST https://signin.example/sessions/account A/v1/switchrole
  - account: account C
  - roleName: role B
  - csrf: …
  - displayName: profile A
  - color: (empty)
  - redirect_uri: https://us-east-1.console.example/ec2/…
- by form: left

## Browser
- hosts withheld: none
- granted besides: nothing
- stored, of 10000 bytes: local/index 2000

## What Hatrack relies on
| fact | kind | status | when loaded | shape |
| --- | --- | --- | --- | --- |
| \`#header\` | element | found | not there |  |`);
});

it('has accounts and names when asked to, and no token ever', () => {
  const report = writeReport(FACTS, judge(FACTS), false);
  expect(report).toContain('- signed in: 999999999999, corp-jump, alice');
  expect(report).toContain('- base training (line 7): other-account; 100000000001, Trainer');
  expect(report).toContain('  - account: 111122220001');
  expect(report).toContain('  - csrf: …');
});

it('holds no account, name or profile while masked', () => {
  const report = writeReport(FACTS, judge(FACTS), true);
  for (const told of [/\d{12}/, /alice/, /corp-jump/, /payments/, /Developer/, /training/, /trainee/, /i-0abc/]) {
    expect(report).not.toMatch(told);
  }
});

it('says of a portal what became of its link', () => {
  const lastSwitch = { tabId: 1, shownIn: 1, at: at - 5000, roleName: 'dev-admin', result: 'opened', steps: [] };
  const report = writeReport(diagnosisFacts({ lastSwitch, portalEnd: 'unseen' }), [], true);
  expect(report).toContain('- switch to profile A, 5 s ago: opened, by the portal, unseen\n- no request\n');
});

it('says which tab there is where it is no console', () => {
  const { page: _, script: __, ...rest } = diagnosisFacts({ tab: 'none', optional: ['https://a.example/*'] });
  const report = writeReport(rest, judge(rest), true);
  expect(report).toContain('## Console\n- tab: none\n');
  expect(report).toContain('- granted besides: 1');
  expect(report).toContain('- none since the browser was started');
});
