import { createBlockTracker } from './block-tracker.ts';
import { type Fix, fixIssue, type IssueSite } from './fix-issue.ts';
import type { Issue, IssueCode } from './issue.ts';
import { type LineParts, readLineParts, type Span } from './line-parts.ts';

/** An issue with the columns of its line that it is about, and its fix where one is certain. */
export interface PlacedIssue extends Issue {
  readonly columns: Span;
  readonly fix?: Fix;
}

/** Issues about what stands before the `=`; all others of such a line are about its value. */
const OF_THE_KEY: ReadonlySet<IssueCode> = new Set<IssueCode>([
  'key_duplicate',
  'key_misspelt',
  'key_unknown',
  'key_not_sent',
  'external_id_not_sent',
  'key_not_followed',
  'value_missing',
  'arn_conflict',
  'account_conflict',
]);

/** A fix is tried by reading its section twice: beyond so many issues, or lines, it is left out to keep the time linear. */
const MOST_FIXES = 1000;
const LONGEST_SECTION = 200;
const LONGEST_LINE = 2000;

/** Finds the place and the fix of each issue of a text; the issues are in the order of their lines. */
export function placeIssues(text: string, issues: readonly Issue[]): readonly PlacedIssue[] {
  if (issues.length === 0) return [];
  const lines = text.split(/\r\n|\r|\n/);
  const siteOf = createSiteFinder(lines);
  const partsOf = rememberLast((line: number) => readLineParts(lines[line - 1] ?? ''));
  return issues.map((issue, index) => {
    const columns = findColumns(issue.code, lines[issue.line - 1] ?? '', partsOf(issue.line));
    const site = index < MOST_FIXES ? siteOf(issue.line - 1) : undefined;
    const fix = site && fixIssue(issue, site);
    return fix ? { ...issue, columns, fix } : { ...issue, columns };
  });
}

/** One line may have thousands of issues. */
function rememberLast<T>(answer: (line: number) => T): (line: number) => T {
  let last: { readonly line: number; readonly answer: T } | undefined;
  return line => {
    if (last?.line !== line) last = { line, answer: answer(line) };
    return last.answer;
  };
}

function findColumns(code: IssueCode, line: string, parts: LineParts): Span {
  switch (parts.kind) {
    case 'blank':
      return { from: 0, to: 0 };
    case 'section':
      return parts.name.to > parts.name.from ? parts.name : { from: parts.open, to: line.trimEnd().length };
    case 'entry':
      return OF_THE_KEY.has(code) || parts.value.to === parts.value.from ? parts.key : parts.value;
    default:
      return parts.text;
  }
}

/** Gives the section around a 0-based line, asked for from top to bottom; none where it is very long. */
function createSiteFinder(lines: readonly string[]): (line: number) => IssueSite | undefined {
  const follow = createBlockTracker();
  const isHeader = lines.map(line => follow(line).header !== undefined);
  const starts = [...lines.keys()].filter(index => index === 0 || isHeader[index]);
  let section = 0;
  return line => {
    while ((starts[section + 1] ?? Number.POSITIVE_INFINITY) <= line) section++;
    const start = starts[section] ?? 0;
    const end = starts[section + 1] ?? lines.length;
    const isLong = end - start > LONGEST_SECTION || (lines[line]?.length ?? 0) > LONGEST_LINE;
    return isLong ? undefined : { lines: lines.slice(start, end), at: line - start };
  };
}
