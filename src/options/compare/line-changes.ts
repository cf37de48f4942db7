import { diff, presentableDiff } from '@codemirror/merge';

/** A range of one list that replaced a range of another: 0-based, the ends not included. Of lines, or of characters. */
export interface Change {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
}

/** If a stretch has more changed lines, or takes more ms, the difference is found in coarser pieces. */
const LINE_LIMITS = { scanLimit: 8000, timeout: 2000 };
/** The same for characters in changed lines. */
const WORD_LIMITS = { scanLimit: 500 };
/** Characters that can represent a line: all but the surrogates, which are half a character. */
const FIRST_SURROGATE = 0xd800;
const SURROGATES = 0x800;
const MOST_LINES = 0x10000 - SURROGATES;

/**
 * Which lines changed. CodeMirror compares characters, and gives up early in long texts: here each different line becomes
 * one character.
 */
export function lineChanges(before: readonly string[], after: readonly string[]): readonly Change[] {
  const characters = new Map<string, string>();
  for (const line of [...before, ...after]) {
    const number = characters.size;
    if (!characters.has(line))
      characters.set(line, String.fromCharCode(number < FIRST_SURROGATE ? number : number + SURROGATES));
  }
  if (characters.size > MOST_LINES) return [{ fromA: 0, toA: before.length, fromB: 0, toB: after.length }];
  const [a, b] = [before, after].map(lines => lines.map(line => characters.get(line)).join(''));
  return diff(a ?? '', b ?? '', LINE_LIMITS);
}

/**
 * Finds the changed characters where lines replaced others.
 * @param isAtEnd no line break follows: a text that was only added or removed takes the line break before it
 */
export function wordChanges(removed: readonly string[], added: readonly string[], isAtEnd: boolean): readonly Change[] {
  if (removed.length > 0 && added.length > 0) return presentableDiff(removed.join('\n'), added.join('\n'), WORD_LIMITS);
  const back = isAtEnd ? 1 : 0;
  return [{ fromA: -back, toA: lengthOf(removed) - back, fromB: -back, toB: lengthOf(added) - back }];
}

/** The length of lines, each with its line break. */
export function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, { length }) => sum + length + 1, 0);
}
