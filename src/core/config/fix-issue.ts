import { type Issue, type IssueCode, isWhole } from './issue.ts';
import { type EntryParts, readLineParts } from './line-parts.ts';
import { tidyLines } from './plain-line.ts';
import { scanSections } from './scan-sections.ts';
import type { Entry, Section } from './section.ts';
import { readProfileName } from './section-header.ts';
import { withoutGluedComment } from './section-reader.ts';

/** A change within one line that takes an issue away, and nothing else. */
export interface Fix {
  /**
   * What it does: puts `meant` in the place of what is misspelt, writes the line as it was read, adds the bracket or takes
   * the quote away, or makes a comment of the line.
   */
  readonly kind: 'replace' | 'rewrite' | 'close' | 'unquote' | 'comment-out';
  /** Of a replacement, and of a line that is written again. */
  readonly meant?: string;
  /** Columns of the line, 0-based, and what stands there now. */
  readonly from: number;
  readonly was: string;
  readonly insert: string;
}

/** The lines of the section that an issue stands in, and where among them (0-based). */
export interface IssueSite {
  readonly lines: readonly string[];
  readonly at: number;
}

type Scanned = ReturnType<typeof scanSections>;

type Remedy = (line: string, issue: Issue) => readonly Fix[];

/** What may take an issue away; of several ways the first that does so and harms nothing. */
const REMEDIES: Readonly<Partial<Record<IssueCode, Remedy>>> = {
  key_misspelt: renameKey,
  color_misspelt: replaceValue,
  region_misspelt: replaceValue,
  source_misspelt: replaceSource,
  source_case: replaceSource,
  sso_session_misspelt: replaceValue,
  permission_set_part: replaceValue,
  after_sign_in_misspelt: replaceSource,
  account_case: replaceValue,
  section_odd: rewrite,
  section_shares_line: rewrite,
  characters_invisible: rewrite,
  characters_full_width: rewrite,
  characters_dash: rewrite,
  characters_quotes: rewrite,
  value_continued: commentOut,
  section_unclosed: closeSection,
  quote_unclosed: dropQuote,
  line_unreadable: commentOut,
  text_outside_section: commentOut,
  nested_unreadable: commentOut,
  key_duplicate: commentOut,
  value_missing: commentOut,
  arn_conflict: commentOut,
};

/**
 * The fix of an issue where one is certain: the line is then read as it was meant, and every other line as before.
 * Names that the issue holds cut are never written.
 */
export function fixIssue(issue: Issue, site: IssueSite): Fix | undefined {
  const line = site.lines[site.at];
  const fixes = line === undefined ? undefined : REMEDIES[issue.code]?.(line, issue);
  return fixes?.find(fix => isCertain(fix, issue, site));
}

/** The line with the fix in it. */
export function applyFix(line: string, { from, was, insert }: Fix): string {
  return line.slice(0, from) + insert + line.slice(from + was.length);
}

function renameKey(line: string, issue: Issue): readonly Fix[] {
  const parts = readLineParts(line);
  const meant = issue.args[1];
  if (parts.kind !== 'entry' || meant === undefined) return [];
  const { from, to } = parts.key;
  return [{ kind: 'replace', meant, from, was: line.slice(from, to), insert: meant }, ...commentOut(line)];
}

/** A profile is not switched to from itself. */
function replaceSource(line: string, issue: Issue): readonly Fix[] {
  return issue.args[1] === issue.section ? [] : replaceValue(line, issue);
}

function replaceValue(line: string, { args: [wrong, meant] }: Issue): readonly Fix[] {
  const parts = readLineParts(line);
  if (parts.kind !== 'entry' || wrong === undefined || meant === undefined) return [];
  if (!isWhole(meant)) return [];
  return waysToWrite(line, parts, wrong, meant).map(([from, was, insert]) => ({
    kind: 'replace',
    meant,
    from,
    was,
    insert,
  }));
}

/** The word alone where it is found, so that quotes and `profile ` stay; else the whole value, with quotes if need be. */
function waysToWrite(
  line: string,
  { value }: EntryParts,
  wrong: string,
  meant: string,
): readonly (readonly [from: number, was: string, insert: string])[] {
  const written = line.slice(value.from, value.to);
  const start = written.indexOf(wrong);
  return [
    ...(start < 0 ? [] : [[value.from + start, wrong, meant] as const]),
    [value.from, written, meant],
    [value.from, written, JSON.stringify(meant)],
  ];
}

function rewrite(line: string): readonly Fix[] {
  const tidy = tidyLines(line);
  const meant = tidy.map(text => text.trim()).join(' ⏎ ');
  return [{ kind: 'rewrite', meant, from: 0, was: line, insert: tidy.join('\n') }];
}

function closeSection(line: string): readonly Fix[] {
  const parts = readLineParts(line);
  return parts.kind === 'section' ? [{ kind: 'close', from: parts.name.to, was: '', insert: ']' }] : [];
}

function dropQuote(line: string): readonly Fix[] {
  const parts = readLineParts(line);
  if (parts.kind !== 'entry') return [];
  return [{ kind: 'unquote', from: parts.value.from, was: line.charAt(parts.value.from), insert: '' }];
}

function commentOut(line: string): readonly Fix[] {
  const from = line.length - line.trimStart().length;
  return [{ kind: 'comment-out', from, was: line.slice(from), insert: `# ${line.slice(from)}` }];
}

/** Reads the section before and after: the line must say what was meant and have no other mistake, all else must stay. */
function isCertain(fix: Fix, issue: Issue, { lines, at }: IssueSite): boolean {
  const fixed = lines.with(at, applyFix(lines[at] ?? '', fix));
  const [before, after] = [lines, fixed].map(section => scanSections(section.join('\n')));
  if (!before || !after) return false;
  const line = at + 1;
  if (fix.kind === 'rewrite') return isReadAlike(before, after) && after.issues.length < before.issues.length;
  const known = before.issues.filter(told => told.line === line && told.code !== issue.code).map(({ code }) => code);
  if (after.issues.some(told => told.line === line && !known.includes(told.code))) return false;
  const changed = fix.kind === 'replace' || fix.kind === 'comment-out' ? line : undefined;
  const isSame =
    JSON.stringify(withoutLine(before.sections, changed)) === JSON.stringify(withoutLine(after.sections, changed));
  return isSame && saysWhatWasMeant(fix, issue, after.sections, line);
}

/** Whatever the lines: what was one may be several. */
function isReadAlike(before: Scanned, after: Scanned): boolean {
  const [one, other] = [before, after].map(({ sections }) =>
    JSON.stringify(
      sections.map(({ name, prefix, entries }) => [name, prefix, [...entries].map(([key, { value }]) => [key, value])]),
    ),
  );
  return one === other;
}

function saysWhatWasMeant(fix: Fix, issue: Issue, sections: readonly Section[], line: number): boolean {
  if (fix.kind === 'close' || fix.kind === 'unquote') return true;
  const entry = [...(sections[0]?.entries.values() ?? [])].find(found => found.line === line);
  if (fix.kind === 'comment-out') return entry === undefined;
  if (entry === undefined || fix.meant === undefined) return false;
  return issue.code === 'key_misspelt' ? entry.key === fix.meant : isValue(entry, fix.meant);
}

function isValue({ key, value }: Entry, meant: string): boolean {
  const bare = withoutGluedComment(value);
  if (key !== 'source_profile' && key !== 'after_sign_in') return value === meant || bare === meant;
  return readProfileName(value) === meant || readProfileName(bare) === meant;
}

/** What is read of a section, but for one line. */
function withoutLine(sections: readonly Section[], line: number | undefined): unknown {
  return sections.map(({ name, prefix, entries }) => [
    name,
    prefix,
    [...entries.values()].filter(entry => entry.line !== line),
  ]);
}
