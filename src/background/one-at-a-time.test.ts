import { expect, test } from 'vitest';
import { oneAtATime } from './one-at-a-time.ts';

const nameOf = ({ what = 'x' }: { tabId: number; what?: string }) => what;

test('the same asked for twice is one run with two listeners', async () => {
  let runs = 0;
  const run = oneAtATime(new Map(), 'busy', nameOf, async ({ tabId }) => `${tabId}:${++runs}`);
  expect(await Promise.all([run({ tabId: 1 }), run({ tabId: 1 }), run({ tabId: 2 })])).toEqual(['1:1', '1:1', '2:2']);
  expect(await run({ tabId: 1 })).toBe('1:3');
});

test('something else meanwhile is told that the tab is busy', async () => {
  const run = oneAtATime(new Map(), 'busy', nameOf, async ({ what }) => `did ${what}`);
  const both = [run({ tabId: 1, what: 'a' }), run({ tabId: 1, what: 'b' })];
  expect(await Promise.all(both)).toEqual(['did a', 'busy']);
});

test('a run that throws does not block the next one', async () => {
  let runs = 0;
  const run = oneAtATime(new Map(), 0, nameOf, async () => {
    if (++runs === 1) throw new Error('no');
    return runs;
  });
  await expect(run({ tabId: 1 })).rejects.toThrow('no');
  expect(await run({ tabId: 1 })).toBe(2);
});
