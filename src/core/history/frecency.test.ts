import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frecency, HALF_LIFE } from './frecency.ts';

const DAY = 24 * 60 * 60 * 1000;
const NOW = Date.UTC(2026, 10, 23);

/** Used so often, for the first and the last time so many days ago. */
const used = (count: number, first: number, last = first) =>
  frecency({ count, firstUsed: NOW - first * DAY, lastUsed: NOW - last * DAY });

describe('frecency', () => {
  it('of a single use is the time of it', () => {
    expect(used(1, 3)).toBe(NOW - 3 * DAY);
  });

  it('grows by a half-life when the uses of one moment double', () => {
    expect(used(2, 0)).toBe(NOW + HALF_LIFE);
    expect(used(4, 0)).toBe(NOW + 2 * HALF_LIFE);
  });

  it('counts a use half after a half-life, a quarter after two', () => {
    const first = 2 * (HALF_LIFE / DAY);
    expect(used(3, first, 0)).toBeCloseTo(NOW + HALF_LIFE * Math.log2(1.75), 3);
  });

  it.each([
    { more: 'today once', than: 'once yesterday', one: used(1, 0), other: used(1, 1) },
    { more: 'daily for a month', than: 'today once', one: used(30, 30, 0), other: used(1, 0) },
    { more: 'thrice today', than: 'twice today', one: used(3, 0), other: used(2, 0) },
    { more: 'daily until last week', than: 'today once', one: used(60, 67, 7), other: used(1, 0) },
    { more: 'today once', than: 'daily, but not for three months', one: used(1, 0), other: used(300, 390, 90) },
    { more: 'weekly for a year', than: 'a hundred times a year ago', one: used(52, 364, 0), other: used(100, 364) },
  ])('is more for what is used $more than for what is used $than', ({ one, other }) => {
    expect(one).toBeGreaterThan(other);
  });

  it('is finite, and never before the last use', () => {
    const entries = fc
      .tuple(fc.nat(NOW), fc.nat(NOW), fc.integer({ min: 1, max: 1e9 }))
      .map(([one, other, count]) => ({ firstUsed: Math.min(one, other), lastUsed: Math.max(one, other), count }));
    fc.assert(
      fc.property(entries, entry => {
        expect(frecency(entry)).toBeGreaterThanOrEqual(entry.lastUsed);
        expect(Number.isFinite(frecency(entry))).toBe(true);
      }),
    );
  });
});
