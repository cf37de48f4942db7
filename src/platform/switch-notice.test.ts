import { expect, test } from 'vitest';
import { parseSwitchNotice, type SwitchNotice } from './switch-notice.ts';

const notice: SwitchNotice = {
  tabId: 7,
  page: 'https://console.example/',
  choice: {
    role: { key: 'k', name: 'dev', account: '111122223333', roleName: 'Admin', partition: 'aws' },
    newTab: true,
  },
  outcome: { result: 'failed', why: 'refused', prefilledUrl: 'https://example.com/' },
};

test('a notice reads back as it was', () => {
  expect(parseSwitchNotice(structuredClone(notice))).toEqual(notice);
  expect(parseSwitchNotice({ tabId: 7, outcome: { result: 'handed-over' } })).toEqual({
    tabId: 7,
    outcome: { result: 'handed-over' },
  });
});

test.each([
  undefined,
  'x',
  {},
  { ...notice, tabId: '7' },
  { ...notice, outcome: {} },
  { tabId: 7, outcome: { result: 'failed', why: 'bored' } },
])('anything else is none: %j', stored => {
  expect(parseSwitchNotice(stored)).toBeUndefined();
});

test('a choice of no role is left out', () => {
  expect(parseSwitchNotice({ ...notice, choice: { role: 7 } })).not.toHaveProperty('choice');
});
