import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareStamps, nextStamp, overlooks, parseStamp, type SaveStamp } from './save-stamp.ts';

const save = (by: string, savedAt: number, before?: SaveStamp) => nextStamp({ by, savedAt, digest: 'd' }, before);

describe('of two saves', () => {
  test('the later one is the newer', () => {
    expect(compareStamps(save('a', 2), save('b', 1))).toBeGreaterThan(0);
  });

  test('the one that knew of the other is the newer, whatever its clock said', () => {
    const first = save('a', 9000);
    const second = save('b', 5, first);
    expect(compareStamps(second, first)).toBeGreaterThan(0);
    expect(second.counter).toBe(2);
  });

  test('of the same moment one is the newer, the same for everybody', () => {
    expect(Math.sign(compareStamps(save('a', 5), save('b', 5)))).toBe(-1);
    expect(Math.sign(compareStamps(save('b', 5), save('a', 5)))).toBe(1);
    expect(compareStamps(save('a', 5), save('a', 5))).toBe(0);
  });

  test('there is an order among any number of them', () => {
    const stamps = fc.array(fc.record({ by: fc.constantFrom('a', 'b', 'c'), at: fc.nat(5), before: fc.nat(9) }));
    fc.assert(
      fc.property(stamps, saves => {
        const made: SaveStamp[] = [];
        for (const { by, at, before } of saves) made.push(save(by, at, made[before]));
        const sorted = made.toSorted(compareStamps);
        for (const [at, stamp] of sorted.entries()) {
          for (const later of sorted.slice(at)) expect(compareStamps(stamp, later)).toBeLessThanOrEqual(0);
        }
      }),
    );
  });
});

describe('a save overlooks another', () => {
  test('that it was not made on', () => {
    const mine = save('a', 1);
    expect(overlooks(save('b', 2), mine)).toBe(true);
    expect(overlooks(save('b', 2, mine), mine)).toBe(false);
    expect(overlooks(save('c', 3, save('b', 2, mine)), mine)).toBe(false);
    expect(overlooks(save('b', 2, mine), save('a', 3, mine))).toBe(true);
  });

  test('of sixteen profiles at most, the last ones', () => {
    let stamp: SaveStamp | undefined;
    for (let at = 0; at < 40; at++) stamp = save(`profile ${at}`, at, stamp);
    expect(stamp?.seen).toEqual(Array.from({ length: 16 }, (_, at) => [`profile ${at + 24}`, 1]));
  });
});

describe('a stored stamp', () => {
  test('comes back as it was', () => {
    const stamp = save('b', 2, save('a', 1));
    expect(parseStamp(JSON.parse(JSON.stringify(stamp)))).toEqual(stamp);
  });

  test.each([null, 'x', {}, { ...save('a', 1), time: 'x' }, { ...save('a', 1), seen: [['a', 'x']] }])(
    '%j is none',
    value => {
      expect(parseStamp(value)).toBeUndefined();
    },
  );
});
