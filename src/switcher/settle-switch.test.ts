import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { recordIn } from '../core/switching/switch-record.ts';
import { settleSwitch } from './settle-switch.ts';

const record = recordIn(7, undefined, { result: 'switched' }, 1);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('asks until the page shows it', async () => {
  const look = vi.fn(async () => (look.mock.calls.length < 4 ? undefined : record));
  const settled = settleSwitch(look);
  await vi.runAllTimersAsync();
  expect(await settled).toBe(record);
  expect(look.mock.calls).toEqual([[false], [false], [false], [false]]);
});

test('a question that gets no answer is asked again', async () => {
  const look = vi.fn(() =>
    look.mock.calls.length < 2 ? new Promise<undefined>(() => undefined) : Promise.resolve(record),
  );
  const settled = settleSwitch(look);
  await vi.runAllTimersAsync();
  expect(await settled).toBe(record);
});

test('the last look is announced as such, and ends the waiting whatever it gives', async () => {
  const look = vi.fn(async (isLast: boolean) => (isLast ? Promise.reject(new Error('gone')) : undefined));
  const settled = settleSwitch(look);
  await vi.runAllTimersAsync();
  expect(await settled).toBeUndefined();
  expect(look.mock.lastCall).toEqual([true]);
  expect(look.mock.calls.filter(([isLast]) => isLast)).toHaveLength(1);
});
