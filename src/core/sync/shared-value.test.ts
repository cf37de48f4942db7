import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseSharedValue, type SharedMemory, sharedStep } from './shared-value.ts';

const step = (own: Record<string, unknown>, shared: SharedMemory, memory: SharedMemory, now = 100) =>
  sharedStep({ own, shared, memory, now });

const OLD = { time: 5, value: 'old' };
const NEW = { time: 9, value: 'new' };

describe('a shared value', () => {
  test.each([
    { is: 'nowhere', own: undefined, shared: {}, memory: {}, push: {}, take: {}, after: {} },
    { is: 'new here', own: 'x', shared: {}, memory: {}, push: { a: { time: 100, value: 'x' } } },
    { is: 'new there', own: undefined, shared: { a: NEW }, memory: {}, take: { a: NEW } },
    { is: 'the same on both sides', own: 'old', shared: { a: OLD }, memory: { a: OLD }, after: { a: OLD } },
    { is: 'changed there', own: 'old', shared: { a: NEW }, memory: { a: OLD }, take: { a: NEW } },
    { is: 'changed here', own: 'x', shared: { a: OLD }, memory: { a: OLD }, push: { a: { time: 100, value: 'x' } } },
    { is: 'gone there', own: 'old', shared: {}, memory: { a: OLD }, push: { a: OLD } },
    { is: 'overwritten there', own: 'new', shared: { a: OLD }, memory: { a: NEW }, push: { a: NEW } },
    {
      is: 'put back to the default here',
      own: undefined,
      shared: { a: OLD },
      memory: { a: OLD },
      push: { a: { time: 100, value: undefined } },
    },
    { is: 'put back there', own: 'old', shared: { a: { time: 9, value: undefined } }, memory: { a: OLD } },
    { is: 'met for the first time', own: 'mine', shared: { a: NEW }, memory: {}, take: { a: NEW } },
  ])('that is $is', ({ is, own, shared, memory, push = {}, take, after }) => {
    const done = step({ a: own }, shared as SharedMemory, memory as SharedMemory);
    expect(done.push).toEqual(push);
    if (take) expect(done.take).toEqual(take);
    if (after) expect(done.memory).toEqual(after);
    if (is === 'put back there') expect(done.take).toEqual({ a: { time: 9, value: undefined } });
  });

  test('never goes back in time, whatever the clock says', () => {
    const { push } = step({ a: 'x' }, { a: NEW }, { a: NEW }, 3);
    expect(push).toEqual({ a: { time: 10, value: 'x' } });
  });

  test('of a name that is not known here stays as it is', () => {
    expect(step({}, { b: NEW }, {})).toEqual({ push: {}, take: {}, memory: {} });
  });

  test('ends the same on both sides, whichever of two profiles looks first, and how often', () => {
    const profile = fc.record({ a: fc.constantFrom(undefined, 1, 2), b: fc.constantFrom(undefined, 1, 2) });
    const turns = fc.array(fc.record({ who: fc.nat(1), change: fc.option(profile, { nil: undefined }) }));
    fc.assert(
      fc.property(turns, changes => {
        let shared: SharedMemory = {};
        let now = 1;
        const profiles = [0, 1].map(() => ({ own: {} as Record<string, unknown>, memory: {} as SharedMemory }));
        const look = (who: number): void => {
          const profile = profiles[who];
          if (!profile) return;
          const own = { a: undefined, b: undefined, ...profile.own };
          const done = sharedStep({ own, shared, memory: profile.memory, now: now++ });
          shared = { ...shared, ...done.push };
          const taken = Object.entries(done.take).map(([name, { value }]) => [name, value]);
          profile.own = { ...profile.own, ...Object.fromEntries(taken) };
          profile.memory = done.memory;
        };
        for (const { who, change } of changes) {
          if (change) Object.assign(profiles[who]?.own ?? {}, change);
          look(who);
        }
        for (const who of [0, 1, 0, 1]) look(who);
        for (const { own, memory } of profiles) {
          expect(memory).toEqual(shared);
          for (const [name, value] of Object.entries(own)) expect(value).toEqual(shared[name]?.value);
        }
      }),
    );
  });
});

test.each([undefined, null, 7, {}, { time: -1 }, { time: 'x', value: 1 }])('%j is no shared value', stored => {
  expect(parseSharedValue(stored)).toBeUndefined();
});
