import { diff } from '@codemirror/merge';
import { headerOf } from '../../core/config/section-header.ts';

/** Lines of one text in the place of lines of another: 0-based, the ends not included. */
export interface LineChange {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
}

/** Beyond so many changed lines in one stretch, or ms, the difference is found in coarser pieces. */
const LIMITS = { scanLimit: 8000, timeout: 2000 };

/** UTF-16 units that stand for a line: all but the surrogates, which stand for half of something. */
const FIRST_SURROGATE = 0xd800;
const SURROGATES = 0x800;
const MOST_LINES = 0x10000 - SURROGATES;

/** Which lines changed. Each different line becomes one character, so that the difference of characters is one of lines. */
export function compareLines(before: readonly string[], after: readonly string[]): readonly LineChange[] {
  const start = sameAtStart(before, after);
  const end = sameAtEnd(before, after, start);
  const [a, b] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
  if (a.length === 0 && b.length === 0) return [];
  const characters = new Map<string, string>();
  for (const line of [...a, ...b]) {
    if (!characters.has(line)) characters.set(line, characterOf(characters.size));
  }
  if (characters.size > MOST_LINES) {
    return [{ fromA: start, toA: start + a.length, fromB: start, toB: start + b.length }];
  }
  const encode = (lines: readonly string[]): string => lines.map(line => characters.get(line)).join('');
  const changes = diff(encode(a), encode(b), LIMITS).map(({ fromA, toA, fromB, toB }) => ({
    fromA: start + fromA,
    toA: start + toA,
    fromB: start + fromB,
    toB: start + toB,
  }));
  return startAtSections(before, after, changes);
}

/** A section that came or went begins with its header: by the lines alone, it could as well end with the next one's. */
function startAtSections(
  before: readonly string[],
  after: readonly string[],
  changes: readonly LineChange[],
): readonly LineChange[] {
  return changes.map((change, index) => {
    const { fromA, toA, fromB, toB } = change;
    if (fromA !== toA && fromB !== toB) return change;
    const [lines, from, to] = fromA === toA ? [after, fromB, toB] : [before, fromA, toA];
    const above = fromB - (changes[index - 1]?.toB ?? 0);
    const below = (changes[index + 1]?.fromB ?? after.length) - toB;
    let up = 0;
    while (up < above && !isHeader(lines[from - up]) && lines[from - up - 1] === lines[to - up - 1]) up++;
    let down = 0;
    while (down < below && !isHeader(lines[from + down]) && lines[from + down] === lines[to + down]) down++;
    const by = [-up, down].find(way => isHeader(lines[from + way])) ?? 0;
    return { fromA: fromA + by, toA: toA + by, fromB: fromB + by, toB: toB + by };
  });
}

function isHeader(line: string | undefined): boolean {
  return line !== undefined && headerOf(line) !== undefined;
}

function characterOf(number: number): string {
  return String.fromCharCode(number < FIRST_SURROGATE ? number : number + SURROGATES);
}

function sameAtStart(before: readonly string[], after: readonly string[]): number {
  let same = 0;
  while (same < before.length && same < after.length && before[same] === after[same]) same++;
  return same;
}

function sameAtEnd(before: readonly string[], after: readonly string[], from: number): number {
  const most = Math.min(before.length, after.length) - from;
  let same = 0;
  while (same < most && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  return same;
}
