import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { afterPause } from './after-pause.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('an act runs once, when the asking has paused', () => {
  const act = vi.fn();
  const ask = afterPause(150, act);
  ask();
  vi.advanceTimersByTime(149);
  ask();
  vi.advanceTimersByTime(149);
  expect(act).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(act).toHaveBeenCalledTimes(1);
});
