import { expect, test } from 'vitest';
import { agoText, isJustNow, timeText } from './time-text.ts';

const NOW = Date.UTC(2026, 10, 24, 12);
const MINUTE = 60_000;

test.each([
  [59_000, undefined, undefined],
  [12 * MINUTE, '12 minutes ago', '12 分前'],
  [60 * MINUTE, '1 hour ago', '1 時間前'],
  [24 * 60 * MINUTE, 'yesterday', '昨日'],
  [6.9 * 24 * 60 * MINUTE, '6 days ago', '6 日前'],
  [7 * 24 * 60 * MINUTE, undefined, undefined],
  [-5 * MINUTE, undefined, undefined],
])('%i ms ago is “%s”, in Japanese “%s”', (ago, english, japanese) => {
  expect(agoText(NOW - ago, NOW, 'en')).toBe(english);
  expect(agoText(NOW - ago, NOW, 'ja')).toBe(japanese);
});

test('a time is written as the language does', () => {
  const time = new Date(2026, 10, 23, 21, 4).getTime();
  expect(timeText(time, 'en')).toMatch(/^Nov 23, 2026, 9:04\sPM$/);
  expect(timeText(time, 'ja')).toBe('2026/11/23 21:04');
});

test('a minute is just now', () => {
  expect([0, 59_000, -59_000, MINUTE].map(ago => isJustNow(NOW - ago, NOW))).toEqual([true, true, true, false]);
});
