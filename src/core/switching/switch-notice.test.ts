import { expect, test } from 'vitest';
import {
  noticeOf,
  parseSwitchNotices,
  type SwitchNotice,
  withClosedNotice,
  withNotice,
  withoutNotice,
} from './switch-notice.ts';

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
  outcome: { result: 'failed', why: 'refused', prefilledUrl: 'https://example.com/' },
};

test('notices read back as they were', () => {
  const handedOver: SwitchNotice = { tabId: 9, shownIn: 9, at: 1, outcome: { result: 'handed-over' } };
  const closed = { ...notice, closed: true };
  expect(parseSwitchNotices(structuredClone([notice, handedOver, closed]))).toEqual([notice, handedOver, closed]);
});

test.each([
  undefined,
  'x',
  notice,
  ['x'],
  [{ ...notice, tabId: '7' }],
  [{ ...notice, at: undefined }],
  [{ ...notice, outcome: {} }],
  [{ ...notice, outcome: { result: 'failed', why: 'bored' } }],
])('anything else is none: %j', stored => {
  expect(parseSwitchNotices(stored)).toEqual([]);
});

test('a choice of no role is left out', () => {
  expect(parseSwitchNotices([{ ...notice, choice: { role: 7 } }])[0]).not.toHaveProperty('choice');
});

test('a notice is found by the tab it was asked for and by the one it ended in', () => {
  expect(noticeOf([notice], 7)).toBe(notice);
  expect(noticeOf([notice], 8)).toBe(notice);
  expect(noticeOf([notice], 9)).toBeUndefined();
});

test('a notice that is closed stays for its page, and others stay open', () => {
  const other = { ...notice, tabId: 1, shownIn: 1 };
  expect(withClosedNotice([notice, other], 7)).toEqual([{ ...notice, closed: true }, other]);
});

test('each tab keeps its last notice, whatever happens in another', () => {
  const other = { ...notice, tabId: 1, shownIn: 1 };
  const later = { ...notice, at: 2000 };
  expect(withNotice(withNotice([notice], other), later)).toEqual([other, later]);
  expect(withoutNotice([notice, other], 1)).toEqual([notice]);
});
