import { type Issue, isWhole } from '../issues/issue.ts';
import { type Remedy, remedyOf } from '../issues/issue-table.ts';
import { ROLE_KEYS } from '../keys/known-keys.ts';
import { withoutGluedComment } from '../lines/key-values.ts';
import type { Line } from '../lines/line.ts';
import { type LineSpans, spansOf } from '../lines/line-spans.ts';
import { tidyLines } from '../lines/plain-line.ts';
import { readLines } from '../lines/read-lines.ts';
import { readProfileName } from '../lines/section-header.ts';
import type { Span } from '../lines/span.ts';
import { readSections, type Sections } from '../sections/read-sections.ts';
import type { Entry } from '../sections/section.ts';

/** A change within one line that removes an issue, and changes nothing else. */
export interface Fix {
  /**
   * What it does: puts `meant` in the place of the misspelled word, writes the line as Hatrack reads it, adds the bracket,
   * removes the quote, or turns the line into a comment.
   */
  readonly kind: 'replace' | 'rewrite' | 'close' | 'unquote' | 'comment-out';
  /** Only for a replacement, and for a line that is written again. */
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

/** A change of a line, not yet tried. */
interface Change extends Omit<Fix, 'from' | 'was'> {
  /** What it replaces. */
  readonly place: Span;
}

/** Changes that may remove an issue. The first one that does so without harm counts. */
const REMEDIES: Readonly<Record<Remedy, (line: Line, issue: Issue, spans: LineSpans) => readonly Change[]>> = {
  'rename-key': (line, { args: [, meant = ''] }, { key }) => [replacement(key, meant), commentOut(line)],
  replace: replaceValue,
  rewrite: line => [rewrite(line)],
  'comment-out': line => [commentOut(line)],
  close: (_, __, { value: { to } }) => [{ kind: 'close', place: { from: to, to }, insert: ']' }],
  unquote: (_, __, { value: { from } }) => [{ kind: 'unquote', place: { from, to: from + 1 }, insert: '' }],
  'use-portal': writePortalKeys,
};

/** Remedies that also work in a line with a header. All others need an entry on a line of its own. */
const OF_ANY_LINE: ReadonlySet<Remedy> = new Set<Remedy>(['rewrite', 'comment-out', 'close']);

/**
 * The fix of an issue, if one is certain: Hatrack then reads the line as the user meant it, and all other lines as before.
 * Never writes a name that the issue holds in a shortened form.
 */
export function fixIssue(issue: Issue, { lines, at }: IssueSite): Fix | undefined {
  const line = lines[at];
  const remedy = remedyOf(issue.code);
  if (line === undefined || remedy === undefined) return undefined;
  if (line.kind !== 'entry' && !OF_ANY_LINE.has(remedy)) return undefined;
  const written = lines.map(each => each.written);
  const before = readSections(lines);
  for (const { place, ...change } of REMEDIES[remedy](line, issue, spansOf(line))) {
    const fix = { ...change, from: place.from, was: line.written.slice(place.from, place.to) };
    const after = readSections(readLines(written.with(at, applyFix(line.written, fix)).join('\n')));
    if (isCertain({ fix, issue, before, after, at: at + 1 })) return fix;
  }
  return undefined;
}

/** The line with the fix in it. */
export function applyFix(line: string, { from, was, insert }: Fix): string {
  return line.slice(0, from) + insert + line.slice(from + was.length);
}

function replacement(place: Span, meant: string, insert = meant): Change {
  return { kind: 'replace', meant, place, insert };
}

/** Replaces the word alone if it is found, so that quotes and `profile ` stay; else the whole value, with quotes if needed. */
function replaceValue(line: Line, { args: [wrong, meant] }: Issue, { value }: LineSpans): readonly Change[] {
  if (wrong === undefined || meant === undefined || !isWhole(meant)) return [];
  const start = line.written.slice(value.from, value.to).indexOf(wrong);
  const from = value.from + start;
  return [
    ...(start < 0 ? [] : [replacement({ from, to: from + wrong.length }, meant)]),
    replacement(value, meant),
    replacement(value, meant, JSON.stringify(meant)),
  ];
}

/** The keys of the access portal in place of a `role_arn` that only the portal opens. */
function writePortalKeys(
  line: Line,
  { args: [, permissionSet = '', portal] }: Issue,
  { key, value }: LineSpans,
): readonly Change[] {
  if (line.kind !== 'entry' || portal === undefined || !isWhole(portal)) return [];
  const account = line.value.split(':')[4] ?? '';
  const keys = [`sso_account_id = ${account}`, `sso_role_name = ${permissionSet}`, ...(portal === '' ? [] : [portal])];
  const insert = keys.join(`\n${' '.repeat(key.from)}`);
  return [replacement({ from: key.from, to: value.to }, keys.join(' ⏎ '), insert)];
}

function rewrite({ written }: Line): Change {
  const tidy = tidyLines(written);
  const meant = tidy.map(text => text.trim()).join(' ⏎ ');
  return { kind: 'rewrite', meant, place: { from: 0, to: written.length }, insert: tidy.join('\n') };
}

function commentOut({ written }: Line): Change {
  const from = written.length - written.trimStart().length;
  return { kind: 'comment-out', place: { from, to: written.length }, insert: `# ${written.slice(from)}` };
}

interface Trial {
  readonly fix: Fix;
  readonly issue: Issue;
  /** The section without the fix, and with the fix. It is read by itself, because no other line changes it. */
  readonly before: Sections;
  readonly after: Sections;
  /** The line of the issue in `after`, 1-based. */
  readonly at: number;
}

/** Checks that the line says what the user meant and has no other issue, and that all else stays. */
function isCertain({ fix: { kind, meant }, issue, before, after, at }: Trial): boolean {
  if (issue.code === 'role_reserved') return namesPortalRole(before, after);
  if (kind === 'rewrite') return contentOf(before) === contentOf(after) && after.issues.length < before.issues.length;
  const codesAt = (line: number, { issues }: Sections) =>
    issues.filter(each => each.line === line).map(({ code }) => code);
  const known = codesAt(issue.line, before).filter(code => code !== issue.code);
  if (!codesAt(at, after).every(code => known.includes(code))) return false;
  if (kind === 'close' || kind === 'unquote') return contentOf(before) === contentOf(after);
  if (contentOf(before, issue.line) !== contentOf(after, at)) return false;
  const entry = [...(after.sections[0]?.entries.values() ?? [])].find(({ number }) => number === at);
  if (kind === 'comment-out') return entry === undefined;
  if (entry === undefined || meant === undefined) return false;
  return issue.code === 'key_misspelt' ? entry.key === meant : isValue(entry, meant, issue.section);
}

/** What Hatrack reads in a section, without one line. */
function contentOf({ sections }: Sections, line?: number): string {
  return JSON.stringify(
    sections.map(({ name, prefix, entries }) => [
      name,
      prefix,
      [...entries.values()].flatMap(({ key, value, number }) => (number === line ? [] : [[key, value]])),
    ]),
  );
}

/** Checks that the section names the role by `role_arn` before and by the portal's keys after, and that all else stays. */
function namesPortalRole(before: Sections, after: Sections): boolean {
  const rolesOf = ({ sections }: Sections): string =>
    ROLE_KEYS.filter(key => sections[0]?.entries.get(key)?.value).join();
  const isMoved = rolesOf(before) === 'role_arn' && rolesOf(after) === 'sso_account_id,sso_role_name';
  return isMoved && after.issues.length <= before.issues.length;
}

/** False if the profile would be its own source. */
function isValue({ key, value }: Entry, meant: string, section: string | undefined): boolean {
  const isName = key === 'source_profile' || key === 'after_sign_in';
  const read = isName ? readProfileName : (text: string) => text;
  return !(isName && meant === section) && (read(value) === meant || read(withoutGluedComment(value)) === meant);
}
