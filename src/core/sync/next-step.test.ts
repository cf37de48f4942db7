import { expect, test } from 'vitest';
import { nextStep } from './next-step.ts';
import { nextStamp } from './save-stamp.ts';
import type { FoundHead } from './text-head.ts';

const save = (savedAt: number) => nextStamp({ by: 'a', savedAt, digest: 'd' }, undefined);
const at = (time: number): FoundHead => ({
  kind: 'text',
  head: { ...save(time), generation: 'g', pieces: 1, checksum: '' },
});

test.each([
  { own: undefined, found: { kind: 'none' } as const, isWhole: false, step: 'rest' },
  { own: 5, found: { kind: 'none' } as const, isWhole: false, step: 'push' },
  { own: 5, found: { kind: 'newer-format' } as const, isWhole: false, step: 'rest' },
  { own: undefined, found: { kind: 'cleared', time: 5 } as const, isWhole: false, step: 'rest' },
  { own: 5, found: { kind: 'cleared', time: 5 } as const, isWhole: false, step: 'rest' },
  { own: 6, found: { kind: 'cleared', time: 5 } as const, isWhole: false, step: 'push' },
  { own: undefined, found: at(5), isWhole: true, step: 'take' },
  { own: undefined, found: at(5), isWhole: false, step: 'wait' },
  { own: 5, found: at(6), isWhole: true, step: 'take' },
  { own: 5, found: at(6), isWhole: false, step: 'wait' },
  { own: 5, found: at(5), isWhole: true, step: 'rest' },
  { own: 5, found: at(5), isWhole: false, step: 'wait' },
  { own: 5, found: at(4), isWhole: true, step: 'push' },
  { own: 5, found: at(4), isWhole: false, step: 'push' },
])('own save $own, found $found.kind $found.time, whole: $isWhole → $step', ({ own, found, isWhole, step }) => {
  expect(nextStep(own === undefined ? undefined : save(own), found, isWhole)).toBe(step);
});
