import { expect, test } from 'vitest';
import { oneAtATime } from './one-at-a-time.ts';

test('calls for one tab share one run while it lasts', async () => {
  let runs = 0;
  const run = oneAtATime(async ({ tabId }: { tabId: number }) => `${tabId}:${++runs}`, new Map());
  expect(await Promise.all([run({ tabId: 1 }), run({ tabId: 1 }), run({ tabId: 2 })])).toEqual(['1:1', '1:1', '2:2']);
  expect(await run({ tabId: 1 })).toBe('1:3');
});

test('a run that throws does not block the next one', async () => {
  let runs = 0;
  const run = oneAtATime(async (_: { tabId: number }) => {
    if (++runs === 1) throw new Error('no');
    return runs;
  }, new Map());
  await expect(run({ tabId: 1 })).rejects.toThrow('no');
  expect(await run({ tabId: 1 })).toBe(2);
});
