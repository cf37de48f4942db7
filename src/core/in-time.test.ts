import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { inTime } from './in-time.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('gives the answer, or throws the error in its place', async () => {
  await expect(inTime(Promise.resolve('yes'), 10)).resolves.toBe('yes');
  await expect(inTime(Promise.reject(new Error('no')), 10)).rejects.toThrow('no');
  expect(vi.getTimerCount()).toBe(0);
});

it('throws when the time is over', async () => {
  const rejected = expect(inTime(new Promise(() => {}), 10)).rejects.toThrow('no answer in time');
  vi.advanceTimersByTime(10);
  await rejected;
});
