import { describe, expect, it } from 'vitest';
import type { SwitchReport } from '../switching/switch-report.ts';
import type { HiddenReport, RolesReport } from './config-report.ts';
import { diagnosisFacts } from './facts.fixture.ts';
import type { DiagnosisFacts } from './facts.ts';
import { isOff, judge } from './judge.ts';

const found = (facts: DiagnosisFacts): string[] => judge(facts).map(({ code, args }) => [code, ...args].join(' | '));

/** A tab without a page to read. */
const without = (tab: DiagnosisFacts['tab'], withheld: readonly string[] = []): DiagnosisFacts => {
  const { page: _, script: __, ...rest } = diagnosisFacts({ tab, withheld });
  return rest;
};

const hidden = (why: HiddenReport['why'], count: number, base?: string, partition = 'aws'): HiddenReport => ({
  ...{ why, count, partitions: [partition], roles: [] },
  ...(base !== undefined && { base }),
});

const roles = (shown: number, basis: RolesReport['basis'], ...groups: HiddenReport[]): { visible: RolesReport } => ({
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
  it.each<[string, DiagnosisFacts, string[]]>([
    ['nothing', diagnosisFacts(), []],
    ['no console', without('none'), ['no_console']],
    ['all hosts withheld', without('withheld', ['https://a.example/*']), ['access_withheld']],
    ['some hosts withheld', diagnosisFacts({ withheld: ['https://*.a.example/*'] }), ['access_partly | *.a.example']],
    ['an unreadable page', without('unreadable'), ['page_unreadable']],
    ['nobody known', diagnosisFacts({}, NOBODY), ['identity_unknown']],
    ['nobody known yet', diagnosisFacts({}, { ...NOBODY, mayTellMore: true }), ['page_young']],
    ['the root user', diagnosisFacts({}, ROOT), ['root_user']],
    ['no token', diagnosisFacts({}, { token: 'none' }), ['token_missing']],
    ['no token, where none is needed', diagnosisFacts({}, { token: 'unneeded' }), []],
    ['an error page', diagnosisFacts({}, { errorCode: '400' }), ['page_error | 400']],
    ['an earlier sign-in', diagnosisFacts({}, { isOutdated: true }), ['identity_outdated']],
    [
      'sources of two minds',
      diagnosisFacts({}, { sources: [{ name: 'tile', state: 'told', disagrees: ['account'] }] }),
      ['sources_disagree | tile'],
    ],
    [
      'as many sessions as there can be',
      diagnosisFacts(
        {},
        { identity: { ...MULTI, sessions: Array.from({ length: 5 }, (_, id) => ({ ...SESSION, id: `${id}` })) } },
      ),
      ['sessions_full | 5'],
    ],
    [
      'a session without its id',
      diagnosisFacts({}, { identity: { partition: 'aws', mode: 'multi-session', base: { user: 'alice' } } }),
      ['session_unknown'],
    ],
    ['no config', diagnosisFacts({}, {}, { state: 'none' }), ['no_config']],
    ['a damaged text', diagnosisFacts({}, {}, { state: 'damaged' }), ['text_damaged']],
    ['no role', diagnosisFacts({}, {}, { roles: 0 }), ['no_roles | 2']],
    ['mistakes', diagnosisFacts({}, {}, { errors: 3 }), ['config_errors | 3']],
    [
      'layers that fail or wait',
      diagnosisFacts({}, {}, { layers: [{ layer: 'team', profiles: 0, unused: 'not-accepted', failure: 'timeout' }] }),
      ['team_failed | timeout', 'layer_unused | team'],
    ],
    ['a lost index', diagnosisFacts({}, {}, { lacksIndex: true }), ['index_rebuilt']],
    [
      'no role for this account',
      diagnosisFacts(
        {},
        {},
        roles(0, 'no-base-matched', hidden('other-base', 2, 'one'), hidden('other-base', 1, 'two')),
      ),
      ['none_of_account | corp-jump | 3 | one, two'],
    ],
    [
      'some roles for other accounts, and none of the bases is this one',
      diagnosisFacts({}, {}, roles(1, 'no-base-matched', hidden('other-base', 2, 'one'))),
      ['some_of_account | corp-jump | 2 | one'],
    ],
    [
      'other accounts, beside one’s own',
      diagnosisFacts({}, {}, roles(1, 'matched', hidden('other-base', 2, 'one'))),
      [],
    ],
    [
      'a base for another role',
      diagnosisFacts({}, {}, roles(0, 'no-base-matched', hidden('base-role', 4, 'corp-jump'))),
      ['base_role | corp-jump | Admin | 4'],
    ],
    [
      'roles of another partition alone',
      diagnosisFacts({}, {}, roles(0, 'matched', hidden('other-partition', 5, undefined, 'aws-cn'))),
      ['none_of_partition | 5 | aws-cn | aws'],
    ],
    [
      'roles of another partition, too',
      diagnosisFacts({}, {}, roles(1, 'matched', hidden('other-partition', 5, undefined, 'aws-cn'))),
      ['some_of_partition | 5 | aws-cn | aws'],
    ],
    [
      'roles of other names',
      diagnosisFacts({}, {}, roles(1, 'matched', hidden('other-role-name', 6))),
      ['other_role_name | 6'],
    ],
    ['all roles on purpose', diagnosisFacts({}, {}, roles(9, 'show-all')), ['shows_all']],
    ['a full storage', diagnosisFacts({ quota: 2100 }), ['storage_full | 95']],
    ['a page open before', diagnosisFacts({ script: { place: 'header', isLate: true } }), ['opened_before']],
    [
      'an unknown header',
      diagnosisFacts({ script: { place: 'edge', isLate: false } }, { generation: 'unknown' }),
      ['header_unknown'],
    ],
    [
      'an old header',
      diagnosisFacts({ script: { place: 'edge', isLate: false } }, { generation: '2021' }),
      ['header_old | 2021'],
    ],
    [
      'no header',
      diagnosisFacts({ script: { place: 'edge', isLate: false } }, { generation: 'none' }),
      ['header_none'],
    ],
    [
      'facts that do not hold',
      diagnosisFacts(
        {},
        {
          facts: [
            { name: '#a', kind: 'element', status: 'missing', isExpected: true },
            { name: '#b', kind: 'element', status: 'missing', isExpected: false },
            { name: 'c', kind: 'cookie', status: 'different', isExpected: false },
          ],
        },
      ),
      ['facts_changed | 2 | #a, c'],
    ],
  ])('%s', (_, facts, codes) => {
    expect(found(facts)).toEqual(codes);
  });

  it('no script in the page, once it has loaded', () => {
    const { script: _, ...rest } = diagnosisFacts();
    expect(found(rest)).toEqual(['script_missing']);
    const { script: __, ...young } = diagnosisFacts({}, { mayTellMore: true });
    expect(found(young)).toEqual(['page_young']);
  });

  it('a switch that failed, until its tab has been to a console page since', () => {
    const { at } = diagnosisFacts();
    const lastSwitch: SwitchReport = {
      ...{ tabId: 1, shownIn: 1, at: at - 1000, roleName: 'dev', result: 'failed' },
      why: 'refused-unseen',
      steps: [{ way: 'form', result: 'blocked' }],
    };
    expect(found(diagnosisFacts({ lastSwitch }))).toEqual(['last_switch | dev', 'form_stopped']);
    expect(found(diagnosisFacts({ lastSwitch }, { loadedAt: at }))).toEqual([]);
    // It left the tab on a page of AWS's sign-in.
    expect(found({ ...without('unreadable'), lastSwitch })).toEqual(['last_switch | dev', 'form_stopped']);
  });
});

it('tells the worst first, and whether anything but notes was found', () => {
  const facts = diagnosisFacts(
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
  expect(isOff(judge(diagnosisFacts({}, {}, { lacksIndex: true })))).toBe(false);
});
