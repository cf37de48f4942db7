import { readConfig } from '../../aws/read-config.ts';
import { compareLines } from './compare-lines.ts';
import { compareProfiles, type ProfileChanges } from './compare-profiles.ts';
import { type ShownChanges, showChanges } from './show-changes.ts';

/** What became of an earlier text. */
export interface Difference extends ShownChanges {
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

/** Half a second for 10,000 roles: call it off the page's thread. */
export function compareTexts({ before, after, more, language }: Comparison): Difference {
  const [was, is] = [before.split('\n'), after.split('\n')];
  const lineChanges = compareLines(was, is);
  const count = (countOf: (change: (typeof lineChanges)[number]) => number): number =>
    lineChanges.reduce((sum, change) => sum + countOf(change), 0);
  return {
    ...showChanges(was, is, lineChanges, lines => more.replace('$1', lines.toLocaleString(language))),
    profiles: compareProfiles(readConfig(before).profiles, readConfig(after).profiles),
    addedLines: count(({ fromB, toB }) => toB - fromB),
    removedLines: count(({ fromA, toA }) => toA - fromA),
  };
}
