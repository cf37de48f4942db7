import type { Issue, IssueCode } from '../issues/issue.ts';
import { hasTrait } from '../issues/issue-table.ts';
import type { Line } from '../lines/line.ts';
import { spansOf } from '../lines/line-spans.ts';
import { readLines } from '../lines/read-lines.ts';
import type { Span } from '../lines/span.ts';
import type { ParsedConfig } from '../parse-config.ts';
import { type Fix, fixIssue, type IssueSite } from './fix-issue.ts';

/** An issue with its columns in the line, and with its fix if one is certain. */
export interface PlacedIssue extends Issue {
  readonly columns: Span;
  readonly fix?: Fix;
}

/** Hatrack tries a fix by reading its section twice. With more issues or lines there is no fix, so that the time stays linear. */
const MOST_FIXES = 1000;
const LONGEST_SECTION = 200;
const LONGEST_LINE = 2000;

/**
 * Finds the place and the fix of issues of a text.
 * @param parsed what `parseConfig` made of the text
 * @param issues some of its issues, in the order of their lines; by default all
 */
export function placeIssues(
  text: string,
  parsed: Pick<ParsedConfig, 'lines' | 'cleaned' | 'issues'>,
  issues = parsed.issues,
): readonly PlacedIssue[] {
  const lines = parsed.cleaned.text === text ? parsed.lines : readLines(text);
  const siteOf = createSiteFinder(lines);
  let last: { readonly line: Line | undefined; readonly columnsOf: ColumnFinder } | undefined;
  return issues.map((issue, index) => {
    const line = lines[issue.line - 1];
    // One line may have thousands of issues.
    if (last?.line !== line || !last) last = { line, columnsOf: createColumnFinder(line) };
    const columns = last.columnsOf(issue.code);
    const site = index < MOST_FIXES ? siteOf(issue.line - 1) : undefined;
    const fix = site && fixIssue(issue, site);
    return fix ? { ...issue, columns, fix } : { ...issue, columns };
  });
}

type ColumnFinder = (code: IssueCode) => Span;

function createColumnFinder(line: Line | undefined): ColumnFinder {
  if (!line) return () => ({ from: 0, to: 0 });
  const { key, value } = spansOf(line);
  const isEntry = line.kind === 'entry';
  return code => ((isEntry && hasTrait(code, 'of-key')) || value.to === value.from ? key : value);
}

/** Finds the section around a 0-based line. Call it from top to bottom. A very long section counts as none. */
function createSiteFinder(lines: readonly Line[]): (line: number) => IssueSite | undefined {
  let [start, end] = [0, 0];
  return at => {
    while (end <= at) {
      start = end;
      end++;
      while (end < lines.length && lines[end]?.kind !== 'section') end++;
    }
    const isLong = end - start > LONGEST_SECTION || (lines[at]?.written.length ?? 0) > LONGEST_LINE;
    return isLong ? undefined : { lines: lines.slice(start, end), at: at - start };
  };
}
