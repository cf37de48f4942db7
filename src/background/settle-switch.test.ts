import { beforeEach, expect, test, vi } from 'vitest';
import { type ConsoleBrowser, createConsoleBrowser } from '../../tests/fakes/console-browser.ts';
import type { Role } from '../core/roles/role.ts';
import type { SwitchRecord } from '../core/switching/switch-record.ts';
import { readItem } from '../platform/read-item.ts';
import { writeItem } from '../platform/write-item.ts';
import { switchRecords } from '../store/bounded-items.ts';
import { settleSwitch } from './settle-switch.ts';

const browser = vi.hoisted(() => ({}) as ConsoleBrowser);
vi.mock('webextension-polyfill', () => ({ default: browser }));

beforeEach(
  () =>
    void Object.assign(
      browser,
      createConsoleBrowser('classic', () => undefined),
    ),
);

const role: Role = { key: 'k', name: 'dev', account: '111122223333', roleName: 'Dev', partition: 'aws' };
const begun: SwitchRecord = {
  ...{ tabId: 0, shownIn: 0, at: 2000, choice: { role, newTab: false }, isUnderway: true },
  outcome: { result: 'failed', why: 'stopped' },
};
const ended: SwitchRecord = { tabId: 0, shownIn: 1, at: 3000, outcome: { result: 'switched' } };

const asked = { tabId: 0, since: 1999 };

test('a switch that has ended is answered by its record, without a look at the page', async () => {
  await writeItem(switchRecords, [ended]);
  expect(await settleSwitch({ ...asked, isLast: false })).toEqual(ended);
});

test('a switch that ends while the page is read keeps its own record', async () => {
  await writeItem(switchRecords, [begun]);
  const settled = settleSwitch({ ...asked, isLast: true });
  await writeItem(switchRecords, [ended]);
  expect(await settled).toEqual(ended);
  expect(await readItem(switchRecords)).toEqual([ended]);
});

test('of a switch that was begun and has not ended, the page shows the end; with the last look it was stopped', async () => {
  await writeItem(switchRecords, [begun]);
  expect(await settleSwitch({ ...asked, isLast: false })).toBeUndefined();
  expect(await readItem(switchRecords)).toEqual([begun]);
  expect(await settleSwitch({ ...asked, isLast: true })).toMatchObject({ outcome: { why: 'stopped' } });
  const { choice: _, ...back } = begun;
  await writeItem(switchRecords, [back]);
  expect(await settleSwitch({ ...asked, isLast: false })).toMatchObject({ outcome: { result: 'switched' } });
});

test('an earlier switch of the tab is left alone, and so is one of another tab', async () => {
  const records = [begun, { ...begun, tabId: 7, at: 9000 }];
  await writeItem(switchRecords, records);
  expect(await settleSwitch({ tabId: 0, since: 2001, isLast: true })).toBeUndefined();
  expect(await readItem(switchRecords)).toEqual(records);
});
