import { expect, test } from 'vitest';
import { oneAtATime, type Underway } from './one-at-a-time.ts';

interface Asked {
  readonly tabId: number;
  readonly what?: string;
}

/** Tabs 1 and 2 share a session, tab 3 has its own. */
function rules<Result>(whenBusy: Result) {
  const underway: Underway<Result> = new Map();
  const scopeOf = async (tabId: number) => (tabId === 3 ? 'own' : 'shared');
  const busy = () => whenBusy;
  return { underway, busy, scopeOf, nameOf: ({ what = 'x' }: Asked) => what };
}

test('the same asked for twice is one run with two listeners', async () => {
  let runs = 0;
  const run = oneAtATime(rules('busy'), async ({ tabId }: Asked) => `${tabId}:${++runs}`);
  expect(await Promise.all([run({ tabId: 1 }), run({ tabId: 1 }), run({ tabId: 3 })])).toEqual(['1:1', '1:1', '3:2']);
  expect(await run({ tabId: 1 })).toBe('1:3');
});

test('any other request meanwhile is answered with busy, in other tabs of the session, too', async () => {
  const run = oneAtATime(rules('busy'), async ({ tabId, what }: Asked) => `did ${what} in ${tabId}`);
  const asked = [run({ tabId: 1, what: 'a' }), run({ tabId: 1, what: 'b' }), run({ tabId: 2, what: 'a' })];
  expect(await Promise.all(asked)).toEqual(['did a in 1', 'busy', 'busy']);
});

test('a run that throws does not block the next one', async () => {
  let runs = 0;
  const run = oneAtATime(rules(0), async (_: Asked) => {
    if (++runs === 1) throw new Error('no');
    return runs;
  });
  await expect(run({ tabId: 1 })).rejects.toThrow('no');
  expect(await run({ tabId: 1 })).toBe(2);
});
