import { readConfig } from '../../aws/read-config.ts';
import { compareProfiles, type ProfileChanges } from './compare-profiles.ts';
import { type Change, lengthOf, lineChanges, wordChanges } from './line-changes.ts';

/** What became of an earlier text. */
export interface Difference {
  /** The earlier text as it is shown: of very long lines and stretches that are gone, the beginning only. */
  readonly original: string;
  /** From `original` to the text of now, in UTF-16 units. */
  readonly changes: readonly Change[];
  readonly profiles: ProfileChanges;
  readonly addedLines: number;
  readonly removedLines: number;
}

export interface Comparison {
  readonly before: string;
  readonly after: string;
  /** A text with `$1` for how many further lines are gone. */
  readonly more: string;
  readonly language: string;
}

/** Removed lines are all in the page, in view or not: more of them in one place would be slow. */
const MOST_REMOVED = 300;
/** Characters of a removed line: an image as a data URL may have a million. */
const LONGEST_LINE = 1000;

/** Half a second for 10,000 roles: call it off the page's thread. */
export function compareTexts({ before, after, more, language }: Comparison): Difference {
  const [was, is] = [before.split('\n'), after.split('\n')];
  const changed = lineChanges(was, is);
  const count = (countOf: (change: Change) => number): number =>
    changed.reduce((sum, change) => sum + countOf(change), 0);
  return {
    ...showChanges(was, is, changed, lines => more.replace('$1', lines.toLocaleString(language))),
    profiles: compareProfiles(readConfig(before).profiles, readConfig(after).profiles),
    addedLines: count(({ fromB, toB }) => toB - fromB),
    removedLines: count(({ fromA, toA }) => toA - fromA),
  };
}

/**
 * Lines that changed as CodeMirror shows them, with the changed words in them.
 * @param more says how many further lines are gone
 */
function showChanges(
  before: readonly string[],
  after: readonly string[],
  changed: readonly Change[],
  more: (lines: number) => string,
): Pick<Difference, 'original' | 'changes'> {
  const original: string[] = [];
  const changes: Change[] = [];
  let [atA, atB, line] = [0, 0, 0];
  for (const { fromA, toA, fromB, toB } of changed) {
    const kept = before.slice(line, fromA);
    const removed = shorten(before.slice(fromA, toA), more);
    const added = after.slice(fromB, toB);
    original.push(...kept, ...removed);
    atA += lengthOf(kept);
    atB += lengthOf(kept);
    const isAtEnd = toA === before.length && toB === after.length;
    for (const word of wordChanges(removed, added, isAtEnd)) {
      changes.push({
        fromA: atA + word.fromA,
        toA: atA + word.toA,
        fromB: atB + word.fromB,
        toB: atB + word.toB,
      });
    }
    atA += lengthOf(removed);
    atB += lengthOf(added);
    line = toA;
  }
  return { original: [...original, ...before.slice(line)].join('\n'), changes };
}

function shorten(lines: readonly string[], more: (lines: number) => string): readonly string[] {
  const shown = lines
    .slice(0, MOST_REMOVED)
    .map(line => (line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}…` : line));
  return lines.length > MOST_REMOVED ? [...shown, more(lines.length - MOST_REMOVED)] : shown;
}
