import { expect, test } from 'vitest';
import { isNotice, type SwitchNotice, type SwitchRecord } from './switch-record.ts';
import { askedSince, noticeOf, parseSwitchRecords, recordOf, withClosedNotice, withRecord } from './switch-records.ts';

const notice: SwitchNotice = {
  tabId: 7,
  shownIn: 8,
  at: 1000,
  page: 'https://console.example/',
  identity: { partition: 'aws', mode: 'classic', base: { account: '111122223333', user: 'alice' } },
  choice: {
    role: { key: 'k', name: 'dev', account: '111122223333', roleName: 'Admin', partition: 'aws' },
    newTab: true,
  },
  outcome: { result: 'failed', why: 'refused', prefilledUrl: 'https://example.com/', answer: 'HTTP 403', via: 'hub' },
  request: { url: 'https://signin.example/switchrole', fields: { account: '111122223333' } },
  steps: [{ way: 'form', result: 'left' }],
};
const switched = (tabId: number, shownIn: number): SwitchRecord => ({
  ...{ tabId, shownIn, at: 2000, outcome: { result: 'switched' } },
});

test('records read back as they were', () => {
  const handedOver: SwitchRecord = { tabId: 9, shownIn: 9, at: 1, outcome: { result: 'handed-over' } };
  const records = [notice, handedOver, switched(1, 2), { ...notice, closed: true }];
  expect(parseSwitchRecords(structuredClone(records))).toEqual(records);
});

test.each([
  undefined,
  'x',
  notice,
  ['x', 1, null, {}],
  [{ ...notice, tabId: '7' }],
  [{ ...notice, shownIn: undefined }],
  [{ ...notice, at: undefined }],
  [{ ...notice, outcome: {} }],
  [{ ...notice, outcome: { result: 'failed', why: 'bored' } }],
])('anything else is none: %j', stored => {
  expect(parseSwitchRecords(stored)).toEqual([]);
});

test('a choice of no role is left out, and what is no text of a request', () => {
  expect(parseSwitchRecords([{ ...notice, choice: { role: 7 } }])[0]).not.toHaveProperty('choice');
  expect(parseSwitchRecords([{ ...notice, request: { url: 5, fields: {} } }])[0]).not.toHaveProperty('request');
  const request = { url: 'u', fields: { a: 1, b: 'c' } };
  expect(parseSwitchRecords([{ ...notice, request, steps: ['x'] }])[0]).toMatchObject({
    request: { url: 'u', fields: { b: 'c' } },
    steps: [],
  });
});

test('a switch is found by the tab it was asked for and by the one it ended in', () => {
  for (const find of [recordOf, noticeOf]) {
    expect(find([notice], 7)).toBe(notice);
    expect(find([notice], 8)).toBe(notice);
    expect(find([notice], 9)).toBeUndefined();
  }
  expect(recordOf([notice], undefined)).toBeUndefined();
});

test('a notice that is closed in either of its tabs stays for its page, and others stay open', () => {
  const other = { ...notice, tabId: 1, shownIn: 1 };
  for (const tabId of [7, 8]) {
    expect(withClosedNotice([notice, other], tabId)).toEqual([{ ...notice, closed: true }, other]);
  }
});

test('each tab keeps its last notice, whatever happens in another', () => {
  const other = { ...notice, tabId: 1, shownIn: 1 };
  const later = { ...notice, at: 2000 };
  expect(withRecord(withRecord([notice], other), later)).toEqual([other, later]);
  expect(noticeOf(withRecord([notice, other], switched(1, 1)), 7)).toBe(notice);
});

test('a switch that succeeds takes the place of what failed before in its tab, wherever that ended', () => {
  const records = withRecord([notice], switched(7, 7));
  expect(noticeOf(records, 7)).toBeUndefined();
  expect(noticeOf(records, 8)).toBeUndefined();
  expect(recordOf(records, 8)).toBe(notice);
});

test('keeps the switch of a tab that it opened, whatever is switched from its opener next', () => {
  const opened = switched(1, 7);
  for (const next of [switched(1, 1), switched(1, 8), switched(2, 1)]) {
    const kept = withRecord(withRecord([], opened), next);
    expect(recordOf(kept, 7)).toBe(opened);
    expect(recordOf(kept, 1)).toBe(next);
  }
  const again = { ...opened, at: 9 };
  expect(withRecord([opened], again)).toEqual([again]);
});

test('a switch that is under way is found as such, and hides nothing of what was before', () => {
  const begun: SwitchRecord = { ...notice, shownIn: 7, at: 3000, isUnderway: true };
  const records = withRecord([switched(7, 7), notice], begun);
  expect(records).toEqual([switched(7, 7), notice, begun]);
  expect(askedSince(records, 7, 3000)).toBe(begun);
  expect(askedSince(records, 8, 3000)).toBeUndefined();
  expect([recordOf(records, 7), noticeOf(records, 8)]).toEqual([notice, notice]);
  expect(withRecord(records, switched(7, 9))).toEqual([switched(7, 7), notice, switched(7, 9)]);
});

test('an earlier switch is not the one that was asked for, and one that has ended is', () => {
  const begun: SwitchRecord = { ...notice, shownIn: 7, at: 3000, isUnderway: true };
  expect(askedSince([begun], 7, 3001)).toBeUndefined();
  const ended: SwitchRecord = { ...switched(7, 9), at: 4000 };
  expect(askedSince([notice, ended, switched(1, 7)], 7, 3001)).toBe(ended);
});

test('only what did not succeed is a notice', () => {
  expect([notice, { ...notice, outcome: { result: 'handed-over' } as const }].map(isNotice)).toEqual([true, true]);
  const opened: SwitchRecord = { ...switched(1, 1), outcome: { result: 'opened' } };
  expect([switched(1, 1), opened, undefined].map(isNotice)).toEqual([false, false, false]);
});
