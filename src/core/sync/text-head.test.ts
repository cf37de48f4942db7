import { expect, test } from 'vitest';
import { nextStamp, type SaveStamp } from './save-stamp.ts';
import { itemBytes } from './sync-limits.ts';
import { clearedHead, parseHead, TEXT_HEAD, toStoredHead } from './text-head.ts';

const HEAD = {
  ...nextStamp({ by: 'abc', savedAt: 5, digest: 'd' }, undefined),
  generation: 'abc-1',
  pieces: 2,
  checksum: 'c',
};

test('a head comes back as it was stored', () => {
  expect(parseHead(JSON.parse(JSON.stringify(toStoredHead(HEAD))))).toEqual({ kind: 'text', head: HEAD });
  expect(parseHead(clearedHead(7))).toEqual({ kind: 'cleared', time: 7 });
});

test.each([undefined, 0, 1, null])('a head of this format or an older one is read, whatever its mark: %j', format => {
  expect(parseHead({ ...HEAD, format, later: 1 })).toEqual({ kind: 'text', head: HEAD });
});

test.each([undefined, null, 'x', {}, { ...HEAD, pieces: 0 }, { ...HEAD, seen: 1 }])('%j is none', stored => {
  expect(parseHead(stored)).toEqual({ kind: 'none' });
});

test('a head of a newer Hatrack is known as such, whatever it holds', () => {
  expect(parseHead({ format: 2, something: 'else' })).toEqual({ kind: 'newer-format' });
  expect(parseHead({ ...HEAD, format: 2 })).toEqual({ kind: 'newer-format' });
});

test('a head stays small, however many profiles save', () => {
  let stamp: SaveStamp | undefined;
  for (let at = 0; at < 100; at++) {
    stamp = nextStamp({ by: `prof${at}`, savedAt: 1_800_000_000_000, digest: 'd'.repeat(64) }, stamp);
  }
  expect(itemBytes(TEXT_HEAD, toStoredHead({ ...HEAD, ...stamp }))).toBeLessThan(1024);
});
