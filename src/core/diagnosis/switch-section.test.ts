import { expect, it } from 'vitest';
import type { SwitchRecord } from '../switching/switch-record.ts';
import { switchSection } from './switch-section.ts';
import { findingsOf, rowsOf } from './written.fixture.ts';

const AT = 1_000_000;

const role = { key: 'k', name: 'dev', account: '111122220001', roleName: 'Dev', partition: 'aws' } as const;

const FAILED: SwitchRecord = {
  ...{ tabId: 1, shownIn: 1, at: AT, choice: { role, newTab: false } },
  outcome: { result: 'failed', why: 'refused-unseen' },
  steps: [{ way: 'form', result: 'blocked' }],
};

const page = (loadedAt: number) => ({
  identity: { partition: 'aws', mode: 'classic', base: {} } as const,
  loadedAt,
  mayShowMore: false,
});

it('is off after a switch that failed, until its tab has loaded a console page since', () => {
  const findings = ['wrong: last_switch (refused-unseen; dev)', 'careful: form_stopped'];
  expect(findingsOf(switchSection(FAILED, page(AT - 1000)))).toEqual(findings);
  expect(findingsOf(switchSection(FAILED, page(AT + 1000)))).toEqual([]);
  // It left the tab on a page of AWS's sign-in.
  expect(findingsOf(switchSection(FAILED, undefined))).toEqual(findings);
});

it('says how a switch ended, and what was sent', () => {
  expect(rowsOf(switchSection(FAILED, page(0)))).toEqual([
    'switch-to: dev',
    'time: -1000 s ago',
    'outcome: failed `refused-unseen`',
    'request: none',
    'way 1: `form: blocked`',
  ]);
});

it('says that the switch has happened where an error page came back', () => {
  const section = switchSection({ ...FAILED, outcome: { result: 'failed', why: 'console-error' }, steps: [] }, page(0));
  expect(rowsOf(section)).toContain('outcome: switched `console-error`');
  expect(findingsOf(section)).toEqual(['wrong: last_switch (console-error; dev)']);
});

it('says what followed when a portal was opened', () => {
  const opened: SwitchRecord = { ...FAILED, outcome: { result: 'opened' }, steps: [] };
  expect(rowsOf(switchSection(opened, undefined)).slice(2)).toEqual(['outcome: opened', 'portal: unseen']);
});

it('says so where there was no switch', () => {
  expect(rowsOf(switchSection(undefined, undefined))).toEqual(['outcome: none']);
});
