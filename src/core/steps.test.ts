import { expect, it } from 'vitest';
import { eachInSteps, runSteps } from './steps.ts';

it('does the same to each item, in order, with pauses in between', () => {
  const items = Array.from({ length: 1000 }, (_, index) => index * 2);
  const seen: (readonly [item: number, index: number])[] = [];
  const steps = eachInSteps(items, (item, index) => seen.push([item, index]));
  steps.next();
  expect(seen.length).toBeGreaterThan(0);
  expect(seen.length).toBeLessThan(items.length);
  runSteps(steps);
  expect(seen).toEqual(items.map((item, index) => [item, index]));
});

it('is over at once where there is nothing to do', () => {
  expect(eachInSteps([], () => {}).next().done).toBe(true);
});

it('gives what came of the work', () => {
  function* work() {
    yield;
    return 'done';
  }
  expect(runSteps(work())).toBe('done');
});
