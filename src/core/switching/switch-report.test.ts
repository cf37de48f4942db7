import { describe, expect, it } from 'vitest';
import { parseSwitchReports, reportOf, type SwitchReport, toldFields, withReport } from './switch-report.ts';

const REPORT: SwitchReport = {
  ...{
    tabId: 1,
    shownIn: 2,
    at: 3,
    roleName: 'dev',
    result: 'failed',
    why: 'refused',
    answer: 'HTTP 403',
    via: 'first',
  },
  request: { url: 'https://signin.example/switchrole', fields: { account: '111122223333' } },
  steps: [{ way: 'form', result: 'left' }],
  portalRole: {
    ...{ key: 'k', name: 'dev', account: '111122223333', roleName: 'Admin', partition: 'aws' },
    portal: { startUrl: 'https://corp.portal.example/start', permissionSet: 'Admin' },
  },
};

it('tells of a token only that there is one', () => {
  expect(toldFields({ csrf: '12345', account: 'a', sessionToken: 'x', emptyToken: '' })).toEqual({
    csrf: '…',
    account: 'a',
    sessionToken: '…',
    emptyToken: '',
  });
});

it('keeps the last of each two tabs, twenty at most, and finds it by either', () => {
  const many = Array.from({ length: 30 }, (_, tabId) => ({ ...REPORT, tabId, shownIn: tabId }));
  const kept = [...many, { ...REPORT, tabId: 29, shownIn: 99 }].reduce<readonly SwitchReport[]>(withReport, []);
  expect(kept.map(({ tabId }) => tabId)).toEqual([...Array.from({ length: 19 }, (_, index) => index + 11), 29]);
  expect(reportOf(kept, 99)?.tabId).toBe(29);
  expect(reportOf(kept, 29)?.shownIn).toBe(99);
  expect(reportOf(kept, 5)).toBeUndefined();
  expect(reportOf(kept, undefined)).toBeUndefined();
});

it('keeps the switch of a tab that it opened, whatever is switched from its opener next', () => {
  const opened = { ...REPORT, tabId: 1, shownIn: 7 };
  const ways = [
    { ...REPORT, tabId: 1, shownIn: 1 },
    { ...REPORT, tabId: 1, shownIn: 8 },
    { ...REPORT, tabId: 2, shownIn: 1 },
  ];
  for (const next of ways) {
    const kept = withReport(withReport([], opened), next);
    expect(reportOf(kept, 7)).toBe(opened);
    expect(reportOf(kept, 1)).toBe(next);
  }
  const again = { ...opened, at: 9 };
  expect(withReport(withReport([], opened), again)).toEqual([again]);
});

describe('what was stored', () => {
  it('is read back', () => {
    expect(parseSwitchReports(JSON.parse(JSON.stringify([REPORT])))).toEqual([REPORT]);
  });

  it.each([
    ['nothing', undefined, []],
    ['a text', 'x', []],
    ['what is none', [1, null, {}, { tabId: 1 }], []],
    [
      'half of one',
      [{ tabId: 1, at: 2, why: 'unheard-of', steps: ['x'], request: { url: 5, fields: { a: 1, b: 'c' } } }],
      [
        {
          ...{ tabId: 1, shownIn: 1, at: 2, result: 'undefined' },
          request: { url: '5', fields: { b: 'c' } },
          steps: [{ way: '', result: '' }],
        },
      ],
    ],
  ])('is looked at: %s', (_, stored, reports) => {
    expect(parseSwitchReports(stored)).toEqual(reports);
  });
});
