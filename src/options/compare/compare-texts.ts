import { readConfig } from '../../aws/portal/read-config.ts';
import type { Profile } from '../../core/model/profile.ts';
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

/** Names of profiles, in the order of their text. */
interface ProfileChanges {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Something that Hatrack reads of it is another: not its place, nor a comment. */
  readonly changed: readonly string[];
}

/** Which profiles came, went and changed. Of several with one name each is compared with its like. */
function compareProfiles(before: readonly Profile[], after: readonly Profile[]): ProfileChanges {
  const [was, is] = [byName(before), byName(after)];
  const names = (from: Named, isWanted: (key: string, profile: string) => boolean): readonly string[] => [
    ...new Set([...from].filter(([key, { content }]) => isWanted(key, content)).map(([, { name }]) => name)),
  ];
  return {
    added: names(is, key => !was.has(key)),
    removed: names(was, key => !is.has(key)),
    changed: names(is, (key, content) => was.has(key) && was.get(key)?.content !== content),
  };
}

type Named = ReadonlyMap<string, { readonly name: string; readonly content: string }>;

function byName(profiles: readonly Profile[]): Named {
  const counts = new Map<string, number>();
  return new Map(
    profiles.map(({ line: _, ...profile }) => {
      const count = (counts.get(profile.name) ?? 0) + 1;
      counts.set(profile.name, count);
      return [`${count} ${profile.name}`, { name: profile.name, content: JSON.stringify(profile) }];
    }),
  );
}
