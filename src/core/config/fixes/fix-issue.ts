import { type Issue, type IssueCode, isWhole } from '../issues/issue.ts';
import { withoutGluedComment } from '../lines/key-values.ts';
import type { Line } from '../lines/line.ts';
import { spansOf } from '../lines/line-spans.ts';
import { tidyLines } from '../lines/plain-line.ts';
import { readLines } from '../lines/read-lines.ts';
import { readProfileName } from '../lines/section-header.ts';
import type { Span } from '../lines/span.ts';
import { readSections, type Sections } from '../sections/read-sections.ts';
import type { Entry, Section } from '../sections/section.ts';

/** A change within one line that takes an issue away, and nothing else. */
export interface Fix {
  /**
   * What it does: puts `meant` in the place of what is misspelt, writes the line as it was read, adds the bracket or takes
   * the quote away, or makes a comment of the line.
   */
  readonly kind: 'replace' | 'rewrite' | 'close' | 'unquote' | 'comment-out';
  /** Of a replacement, and of a line that is written again. */
  readonly meant?: string;
  /** Columns of the line, 0-based, and what is there now. */
  readonly from: number;
  readonly was: string;
  readonly insert: string;
}

/** The lines of the section that an issue is in, and which of them it is about (0-based). */
export interface IssueSite {
  readonly lines: readonly Line[];
  readonly at: number;
}

type Remedy = (line: Line, issue: Issue) => readonly Fix[];

/** What may take an issue away; of several ways the first that does so and harms nothing. */
const REMEDIES: Readonly<Partial<Record<IssueCode, Remedy>>> = {
  key_misspelt: renameKey,
  color_misspelt: replaceValue,
  region_misspelt: replaceValue,
  source_misspelt: replaceSource,
  source_case: replaceSource,
  sso_session_case: replaceValue,
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
  characters_ticks: rewrite,
  value_continued: commentOut,
  section_unclosed: closeSection,
  quote_unclosed: dropQuote,
  line_unreadable: commentOut,
  text_outside_section: commentOut,
  nested_unreadable: commentOut,
  key_duplicate: commentOut,
  value_missing: commentOut,
  arn_conflict: commentOut,
  role_reserved: writePortalKeys,
};

/** Keys that say which role a section is about. */
const ROLE_KEYS = ['role_arn', 'aws_account_id', 'role_name', 'sso_account_id', 'sso_role_name'];

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

function renameKey(line: Line, issue: Issue): readonly Fix[] {
  const spans = spansOf(line);
  const meant = issue.args[1];
  if (spans.kind !== 'entry' || meant === undefined) return [];
  return [replacement(line, spans.key, meant), ...commentOut(line)];
}

/** A profile is not switched to from itself. */
function replaceSource(line: Line, issue: Issue): readonly Fix[] {
  return issue.args[1] === issue.section ? [] : replaceValue(line, issue);
}

/** The word alone where it is found, so that quotes and `profile ` stay; else the whole value, with quotes if need be. */
function replaceValue(line: Line, { args: [wrong, meant] }: Issue): readonly Fix[] {
  const spans = spansOf(line);
  if (spans.kind !== 'entry' || wrong === undefined || meant === undefined || !isWhole(meant)) return [];
  const { value } = spans;
  const start = line.written.slice(value.from, value.to).indexOf(wrong);
  const word = { from: value.from + start, to: value.from + start + wrong.length };
  return [
    ...(start < 0 ? [] : [replacement(line, word, meant)]),
    replacement(line, value, meant),
    replacement(line, value, meant, JSON.stringify(meant)),
  ];
}

function replacement({ written }: Line, { from, to }: Span, meant: string, insert = meant): Fix {
  return { kind: 'replace', meant, from, was: written.slice(from, to), insert };
}

/** The keys of the access portal in place of a `role_arn` that only the portal opens. */
function writePortalKeys(line: Line, { args: [, permissionSet = '', portal] }: Issue): readonly Fix[] {
  const spans = spansOf(line);
  if (line.kind !== 'entry' || spans.kind !== 'entry' || portal === undefined || !isWhole(portal)) return [];
  const account = line.value.split(':')[4] ?? '';
  const keys = [`sso_account_id = ${account}`, `sso_role_name = ${permissionSet}`, ...(portal === '' ? [] : [portal])];
  const insert = keys.join(`\n${' '.repeat(spans.key.from)}`);
  return [replacement(line, { from: spans.key.from, to: spans.value.to }, keys.join(' ⏎ '), insert)];
}

function rewrite({ written }: Line): readonly Fix[] {
  const tidy = tidyLines(written);
  const meant = tidy.map(text => text.trim()).join(' ⏎ ');
  return [{ kind: 'rewrite', meant, from: 0, was: written, insert: tidy.join('\n') }];
}

function closeSection(line: Line): readonly Fix[] {
  const spans = spansOf(line);
  return spans.kind === 'section' ? [{ kind: 'close', from: spans.name.to, was: '', insert: ']' }] : [];
}

function dropQuote(line: Line): readonly Fix[] {
  const spans = spansOf(line);
  if (spans.kind !== 'entry') return [];
  const { from } = spans.value;
  return [{ kind: 'unquote', from, was: line.written.charAt(from), insert: '' }];
}

function commentOut({ written }: Line): readonly Fix[] {
  const from = written.length - written.trimStart().length;
  return [{ kind: 'comment-out', from, was: written.slice(from), insert: `# ${written.slice(from)}` }];
}

/** Reads the section before and after: the line must say what was meant and have no other mistake, all else must stay. */
function isCertain(fix: Fix, issue: Issue, { lines, at }: IssueSite): boolean {
  const written = lines.map(line => line.written);
  const fixed = written.with(at, applyFix(written[at] ?? '', fix)).join('\n');
  const [before, after] = [readAgain(written.join('\n')), readAgain(fixed)];
  const line = at + 1;
  if (issue.code === 'role_reserved') return namesPortalRole(before, after);
  if (fix.kind === 'rewrite') return isReadAlike(before, after) && after.issues.length < before.issues.length;
  const known = before.issues.filter(told => told.line === line && told.code !== issue.code).map(({ code }) => code);
  if (after.issues.some(told => told.line === line && !known.includes(told.code))) return false;
  const changed = fix.kind === 'replace' || fix.kind === 'comment-out' ? line : undefined;
  const isSame =
    JSON.stringify(withoutLine(before.sections, changed)) === JSON.stringify(withoutLine(after.sections, changed));
  return isSame && saysWhatWasMeant(fix, issue, after.sections, line);
}

/** Reads a section by itself, as no other lines change it. */
function readAgain(section: string): Sections {
  return readSections(readLines(section));
}

/** The section names one role by `role_arn` before, by the portal's keys after, and says all else as before. */
function namesPortalRole(before: Sections, after: Sections): boolean {
  const rolesOf = ({ sections }: Sections): readonly string[] =>
    ROLE_KEYS.filter(key => sections[0]?.entries.get(key)?.value);
  const [was, is] = [rolesOf(before).join(), rolesOf(after).join()];
  return was === 'role_arn' && is === 'sso_account_id,sso_role_name' && after.issues.length <= before.issues.length;
}

/** Whatever the lines: what was one may be several. */
function isReadAlike(before: Sections, after: Sections): boolean {
  const [one, other] = [before, after].map(({ sections }) =>
    JSON.stringify(
      sections.map(({ name, prefix, entries }) => [name, prefix, [...entries].map(([key, { value }]) => [key, value])]),
    ),
  );
  return one === other;
}

function saysWhatWasMeant(fix: Fix, issue: Issue, sections: readonly Section[], line: number): boolean {
  if (fix.kind === 'close' || fix.kind === 'unquote') return true;
  const entry = [...(sections[0]?.entries.values() ?? [])].find(({ number }) => number === line);
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
    [...entries.values()].filter(({ number }) => number !== line),
  ]);
}
