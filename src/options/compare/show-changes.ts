import { presentableDiff } from '@codemirror/merge';
import type { LineChange } from './compare-lines.ts';

/** From and to in the original, from and to in the text of now: UTF-16 units. */
export type CharacterChange = readonly [fromA: number, toA: number, fromB: number, toB: number];

export interface ShownChanges {
  /** The earlier text as it is shown: of very long lines and stretches that are gone, the beginning only. */
  readonly original: string;
  readonly changes: readonly CharacterChange[];
}

/** Removed lines stand in the page as a whole, in view or not: more of them in one place would be slow. */
const MOST_REMOVED = 300;
/** Characters of a removed line: an image as a data URL may have a million. */
const LONGEST_LINE = 1000;
/** Characters of both sides in which the changed words are sought. */
const MOST_WORDS = 4000;

/**
 * The line changes as CodeMirror shows them, the changed words in changed lines included.
 * @param more says how many further lines are gone
 */
export function showChanges(
  before: readonly string[],
  after: readonly string[],
  lineChanges: readonly LineChange[],
  more: (lines: number) => string,
): ShownChanges {
  const original: string[] = [];
  const changes: CharacterChange[] = [];
  let startA = 0;
  let startB = 0;
  let line = 0;
  const keep = (to: number): void => {
    for (; line < to; line++) {
      const kept = before[line] ?? '';
      original.push(kept);
      startA += kept.length + 1;
      startB += kept.length + 1;
    }
  };
  for (const { fromA, toA, fromB, toB } of lineChanges) {
    keep(fromA);
    line = toA;
    const removed = shorten(before.slice(fromA, toA), more);
    const added = after.slice(fromB, toB);
    const isAtEnd = toA === before.length && toB === after.length;
    changes.push(...changesOf(removed, added, isAtEnd).map(change => shift(change, startA, startB)));
    original.push(...removed);
    startA += lengthOf(removed);
    startB += lengthOf(added);
  }
  keep(before.length);
  return { original: original.join('\n'), changes };
}

function shorten(lines: readonly string[], more: (lines: number) => string): readonly string[] {
  const shown = lines
    .slice(0, MOST_REMOVED)
    .map(line => (line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}…` : line));
  return lines.length > MOST_REMOVED ? [...shown, more(lines.length - MOST_REMOVED)] : shown;
}

/** Relative to where both begin. */
function changesOf(removed: readonly string[], added: readonly string[], isAtEnd: boolean): readonly CharacterChange[] {
  if (removed.length > 0 && added.length > 0) {
    const [a, b] = [removed.join('\n'), added.join('\n')];
    if (a.length + b.length > MOST_WORDS) return [[0, a.length, 0, b.length]];
    return presentableDiff(a, b).map(({ fromA, toA, fromB, toB }) => [fromA, toA, fromB, toB]);
  }
  // The last line has no line break after it: what is added or gone there takes the one before.
  const back = isAtEnd ? -1 : 0;
  return [[back, lengthOf(removed) + back, back, lengthOf(added) + back]];
}

function shift([fromA, toA, fromB, toB]: CharacterChange, startA: number, startB: number): CharacterChange {
  return [fromA + startA, toA + startA, fromB + startB, toB + startB];
}

/** With the line break after each. */
function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, { length }) => sum + length + 1, 0);
}
