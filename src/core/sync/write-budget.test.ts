import { expect, test } from 'vitest';
import { createWriteBudget } from './write-budget.ts';

test('as many writes as a browser takes within a minute, but for a few', () => {
  const budget = createWriteBudget();
  for (let at = 0; at < 108; at++) budget.spend(1000 + at);
  expect(budget.has(2, 2000)).toBe(true);
  expect(budget.has(3, 2000)).toBe(false);
  expect(budget.has(3, 62_000)).toBe(true);
});

test('and within an hour', () => {
  const budget = createWriteBudget();
  for (let at = 0; at < 1789; at++) budget.spend(at * 1000);
  expect(budget.has(1, 1_800_000)).toBe(true);
  expect(budget.has(2, 1_800_000)).toBe(false);
  expect(budget.has(2, 3_700_000)).toBe(true);
});
