import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  keepVersions,
  MOST_CHARACTERS,
  MOST_VERSIONS,
  parseVersions,
  type ReplacedVersion,
  type VersionInfo,
} from './versions.ts';

const version = (revision: number, more: Partial<ReplacedVersion> = {}): ReplacedVersion => ({
  revision,
  savedAt: revision * 1000,
  roleCount: 1,
  size: 100,
  digest: `text ${revision}`,
  ...more,
});

/** Saves texts one after another, and answers the list after the last. */
function saveAll(saves: readonly ReplacedVersion[]): readonly VersionInfo[] {
  let kept: readonly VersionInfo[] = [];
  saves.forEach((saved, at) => {
    kept = keepVersions(kept, saves[at - 1], saved.digest);
  });
  return kept;
}

const revisions = (kept: readonly VersionInfo[]): number[] => kept.map(({ revision }) => revision);

describe('the versions that stay', () => {
  test('are the texts that were replaced, the newest first', () => {
    expect(revisions(saveAll([version(1), version(2), version(3)]))).toEqual([2, 1]);
  });

  test('are none after the first save', () => {
    expect(saveAll([version(1)])).toEqual([]);
  });

  test('are ten at most; the oldest goes, and its slot is used again', () => {
    const kept = saveAll(Array.from({ length: 13 }, (_, index) => version(index + 1)));
    expect(revisions(kept)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3]);
    expect(kept.map(({ slot }) => slot).toSorted()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  test('are not counted again where a save changes nothing', () => {
    const saves = [version(1), version(2), version(3, { digest: 'text 2' })];
    expect(revisions(saveAll(saves))).toEqual([1]);
  });

  test('hold each text once: going back and forth costs none of the others', () => {
    const [a, b] = [{ digest: 'a' }, { digest: 'b' }];
    const saves = [version(1), version(2, a), version(3, b), version(4, a), version(5, b), version(6, a)];
    expect(revisions(saveAll(saves))).toEqual([5, 1]);
  });

  test('leave out a text that is too large by itself, and keep the smaller ones', () => {
    const saves = [version(1), version(2, { size: MOST_CHARACTERS + 1 }), version(3), version(4)];
    expect(revisions(saveAll(saves))).toEqual([3, 1]);
  });

  test('make room by the oldest first', () => {
    const size = MOST_CHARACTERS / 2;
    expect(revisions(saveAll([1, 2, 3, 4].map(revision => version(revision, { size }))))).toEqual([3, 2]);
  });

  test('keep within their limits, each in a slot of its own and with a text of its own, whatever is saved', () => {
    const save = fc.record({ digest: fc.nat(15).map(String), size: fc.nat(MOST_CHARACTERS + 500_000) });
    fc.assert(
      fc.property(fc.array(save, { minLength: 1, maxLength: 40 }), saves => {
        const saved = saves.map((more, index) => version(index + 1, more));
        const kept = saveAll(saved);
        expect(kept.length).toBeLessThanOrEqual(MOST_VERSIONS);
        expect(kept.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(MOST_CHARACTERS);
        expect(new Set(kept.map(({ slot }) => slot)).size).toBe(kept.length);
        const digests = kept.map(({ digest }) => digest);
        expect(new Set(digests).size).toBe(kept.length);
        expect(digests).not.toContain(saved.at(-1)?.digest);
        expect(revisions(kept)).toEqual(revisions(kept).toSorted((one, other) => other - one));
        expect(parseVersions(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
      }),
    );
  });

  test('stay in their slots', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(MOST_CHARACTERS), { minLength: 2, maxLength: 30 }), sizes => {
        const saves = sizes.map((size, index) => version(index + 1, { size }));
        const before = new Map(saveAll(saves.slice(0, -1)).map(({ revision, slot }) => [revision, slot]));
        for (const { revision, slot } of saveAll(saves)) expect(before.get(revision) ?? slot).toBe(slot);
      }),
    );
  });
});

describe('a stored list', () => {
  const good: VersionInfo = { ...version(2), slot: 1 };

  test.each([undefined, null, 7, 'x', {}])('that is none is empty: %j', stored => {
    expect(parseVersions(stored)).toEqual([]);
  });

  test('loses what is no version, and what shares a slot', () => {
    const odd = [null, 7, { ...good, slot: 10 }, { ...good, slot: '1' }, { ...good, size: -1 }, { slot: 0 }];
    expect(parseVersions([...odd, good, { ...good, revision: 1 }])).toEqual([good]);
  });

  test('is in order whatever order it was in', () => {
    const older = { ...version(1), slot: 0 };
    expect(parseVersions([older, good])).toEqual([good, older]);
  });
});
