import { describe, expect, it } from 'vitest';
import type { SwitchReport } from '../switching/switch-report.ts';
import type { HiddenGroup, RolesCheck } from './check-roles.ts';
import { diagnosisInput } from './diagnosis-input.fixture.ts';
import type { DiagnosisInput } from './diagnosis-input.ts';
import { isOff } from './finding.ts';
import { judge } from './judge.ts';

const found = (facts: DiagnosisInput): string[] => judge(facts).map(({ code, args }) => [code, ...args].join(' | '));

/** A tab without a page to read. */
const without = (tab: DiagnosisInput['tab'], withheld: readonly string[] = []): DiagnosisInput => {
  const { page: _, script: __, ...rest } = diagnosisInput({ tab, withheld });
  return rest;
};

const hidden = (why: HiddenGroup['why'], count: number, base?: string, partition = 'aws'): HiddenGroup => ({
  ...{ why, count, partitions: [partition], roles: [] },
  ...(base !== undefined && { base }),
});

const roles = (shown: number, basis: RolesCheck['basis'], ...groups: HiddenGroup[]): { visible: RolesCheck } => ({
  visible: {
    ...{ basis, shown, hidden: groups },
    bases: [{ name: 'corp-jump', line: 1, standing: 'other-role', roleName: 'Admin' }],
  },
});

const SESSION = { id: 'a', base: {}, hasTab: true };
const MULTI = {
  partition: 'aws',
  mode: 'multi-session',
  base: { user: 'alice' },
  sessionId: 'a',
  sessions: [SESSION],
} as const;
const NOBODY = { identity: { partition: 'aws', mode: 'classic', base: {} } } as const;
const ROOT = { identity: { partition: 'aws', mode: 'classic', base: { user: 'root', isRoot: true } } } as const;

describe('what is off', () => {
  it.each<[string, DiagnosisInput, string[]]>([
    ['nothing', diagnosisInput(), []],
    ['no console', without('none'), ['no_console']],
    ['all hosts withheld', without('withheld', ['https://a.example/*']), ['access_withheld']],
    ['some hosts withheld', diagnosisInput({ withheld: ['https://*.a.example/*'] }), ['access_partly | *.a.example']],
    ['an unreadable page', without('unreadable'), ['page_unreadable']],
    ['nobody known', diagnosisInput({}, NOBODY), ['identity_unknown']],
    ['nobody known yet', diagnosisInput({}, { ...NOBODY, mayTellMore: true }), ['page_young']],
    ['the root user', diagnosisInput({}, ROOT), ['root_user']],
    ['no token', diagnosisInput({}, { token: 'none' }), ['token_missing']],
    ['no token, where none is needed', diagnosisInput({}, { token: 'unneeded' }), []],
    ['an error page', diagnosisInput({}, { errorCode: '400' }), ['page_error | 400']],
    ['an earlier sign-in', diagnosisInput({}, { isOutdated: true }), ['identity_outdated']],
    [
      'sources of two minds',
      diagnosisInput({}, { sources: [{ name: 'tile', state: 'used', disagrees: ['account'] }] }),
      ['sources_disagree | tile'],
    ],
    [
      'as many sessions as there can be',
      diagnosisInput(
        {},
        { identity: { ...MULTI, sessions: Array.from({ length: 5 }, (_, id) => ({ ...SESSION, id: `${id}` })) } },
      ),
      ['sessions_full | 5'],
    ],
    [
      'a session without its id',
      diagnosisInput({}, { identity: { partition: 'aws', mode: 'multi-session', base: { user: 'alice' } } }),
      ['session_unknown'],
    ],
    ['no config', diagnosisInput({}, {}, { state: 'none' }), ['no_config']],
    ['a damaged text', diagnosisInput({}, {}, { state: 'damaged' }), ['text_damaged']],
    ['no role', diagnosisInput({}, {}, { roles: 0 }), ['no_roles | 2']],
    ['mistakes', diagnosisInput({}, {}, { errors: 3 }), ['config_errors | 3']],
    [
      'layers that fail or wait',
      diagnosisInput({}, {}, { layers: [{ layer: 'team', profiles: 0, unused: 'not-accepted', failure: 'timeout' }] }),
      ['team_failed | timeout', 'layer_unused | team'],
    ],
    ['a lost index', diagnosisInput({}, {}, { lacksIndex: true }), ['index_rebuilt']],
    [
      'no role for this account',
      diagnosisInput(
        {},
        {},
        roles(0, 'no-base-matched', hidden('other-base', 2, 'one'), hidden('other-base', 1, 'two')),
      ),
      ['none_of_account | corp-jump | 3 | one, two'],
    ],
    [
      'some roles for other accounts, and none of the bases is this one',
      diagnosisInput({}, {}, roles(1, 'no-base-matched', hidden('other-base', 2, 'one'))),
      ['some_of_account | corp-jump | 2 | one'],
    ],
    [
      'other accounts, beside one’s own',
      diagnosisInput({}, {}, roles(1, 'matched', hidden('other-base', 2, 'one'))),
      [],
    ],
    [
      'a base for another role',
      diagnosisInput({}, {}, roles(0, 'no-base-matched', hidden('base-role', 4, 'corp-jump'))),
      ['base_role | corp-jump | Admin | 4'],
    ],
    [
      'roles of another partition alone',
      diagnosisInput({}, {}, roles(0, 'matched', hidden('other-partition', 5, undefined, 'aws-cn'))),
      ['none_of_partition | 5 | aws-cn | aws'],
    ],
    [
      'roles of another partition, too',
      diagnosisInput({}, {}, roles(1, 'matched', hidden('other-partition', 5, undefined, 'aws-cn'))),
      ['some_of_partition | 5 | aws-cn | aws'],
    ],
    [
      'roles of other names',
      diagnosisInput({}, {}, roles(1, 'matched', hidden('other-role-name', 6))),
      ['other_role_name | 6'],
    ],
    ['all roles on purpose', diagnosisInput({}, {}, roles(9, 'show-all')), ['shows_all']],
    ['a full storage', diagnosisInput({ quota: 2100 }), ['storage_full | 95']],
    ['a page open before', diagnosisInput({ script: { place: 'header', isLate: true } }), ['opened_before']],
    [
      'an unknown header',
      diagnosisInput({ script: { place: 'edge', isLate: false } }, { generation: 'unknown' }),
      ['header_unknown'],
    ],
    [
      'an old header',
      diagnosisInput({ script: { place: 'edge', isLate: false } }, { generation: '2021' }),
      ['header_old | 2021'],
    ],
    [
      'no header',
      diagnosisInput({ script: { place: 'edge', isLate: false } }, { generation: 'none' }),
      ['header_none'],
    ],
    [
      'facts that do not hold',
      diagnosisInput(
        {},
        {
          facts: [
            { name: '#a', status: 'missing', isExpected: true },
            { name: '#b', status: 'missing', isExpected: false },
            { name: 'c', status: 'different', isExpected: false },
          ],
        },
      ),
      ['facts_changed | 2 | #a, c'],
    ],
  ])('%s', (_, facts, codes) => {
    expect(found(facts)).toEqual(codes);
  });

  it('no script in the page, once it has loaded', () => {
    const { script: _, ...rest } = diagnosisInput();
    expect(found(rest)).toEqual(['script_missing']);
    const { script: __, ...young } = diagnosisInput({}, { mayTellMore: true });
    expect(found(young)).toEqual(['page_young']);
  });

  it('a switch that failed, until its tab has been to a console page since', () => {
    const { at } = diagnosisInput();
    const lastSwitch: SwitchReport = {
      ...{ tabId: 1, shownIn: 1, at: at - 1000, roleName: 'dev', result: 'failed' },
      why: 'refused-unseen',
      steps: [{ way: 'form', result: 'blocked' }],
    };
    expect(found(diagnosisInput({ lastSwitch }))).toEqual(['last_switch | dev', 'form_stopped']);
    expect(found(diagnosisInput({ lastSwitch }, { loadedAt: at }))).toEqual([]);
    // It left the tab on a page of AWS's sign-in.
    expect(found({ ...without('unreadable'), lastSwitch })).toEqual(['last_switch | dev', 'form_stopped']);
  });
});

it('tells the worst first, and whether anything but notes was found', () => {
  const facts = diagnosisInput(
    { script: { place: 'edge', isLate: true } },
    { ...NOBODY, generation: 'none' },
    { errors: 1 },
  );
  expect(judge(facts).map(({ code }) => code)).toEqual([
    'identity_unknown',
    'config_errors',
    'opened_before',
    'header_none',
  ]);
  expect(isOff(judge(facts))).toBe(true);
  expect(isOff(judge(diagnosisInput({}, {}, { lacksIndex: true })))).toBe(false);
});
