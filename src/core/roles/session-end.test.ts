import { expect, test } from 'vitest';
import { minutesUntil } from './session-end.ts';

test.each([
  [60_000, 1],
  [60_001, 2],
  [1, 1],
  [0, undefined],
  [-1, undefined],
])('%i ms are %s minutes', (ms, minutes) => {
  expect(minutesUntil(5000 + ms, 5000)).toBe(minutes);
});
