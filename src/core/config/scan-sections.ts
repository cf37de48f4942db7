import { BlockTracker } from './block-tracker.ts';
import { findSeparator } from './find-separator.ts';
import { createIssue, type Issue, type Place, type Problem } from './issue.ts';
import { kindOfKey } from './known-keys.ts';
import { type PlainLine, plainLine } from './plain-line.ts';
import { readValue } from './read-value.ts';
import type { Entry, Section } from './section.ts';
import { readSectionHeader, type SectionHeader } from './section-header.ts';
import { isTemplateLine } from './template-line.ts';

interface OpenSection extends Section {
  readonly entries: Map<string, Entry>;
}

interface Scan {
  readonly sections: OpenSection[];
  readonly issues: Issue[];
  readonly tracker: BlockTracker;
  /** The last entry, which lines may go on with. */
  entry: Entry | undefined;
  isTemplateTold: boolean;
}

/**
 * Splits a text into sections and entries, each with its line, in one pass. Nested blocks of the AWS CLI (a key without
 * a value and the lines indented under it) are passed over. Source: peers.md 4.1, 4.6.
 */
export function scanSections(text: string): {
  readonly sections: readonly Section[];
  readonly issues: readonly Issue[];
} {
  const scan: Scan = { sections: [], issues: [], tracker: new BlockTracker(), entry: undefined, isTemplateTold: false };
  let line = 0;
  for (const raw of text.split(/\r\n|\r|\n/)) {
    line++;
    // A byte order mark says how a file is to be read, and is no part of the text.
    readLine(scan, plainLine(line === 1 ? raw.replace(/^\ufeff/, '') : raw), line);
  }
  return scan;
}

function readLine(scan: Scan, { text, indent, problems }: PlainLine, line: number): void {
  const content = text.trim();
  if (content === '') return;
  if (isTemplateLine(content)) {
    tellTemplate(scan, content, line);
    return;
  }
  const isComment = content.startsWith('#') || content.startsWith(';');
  const header = isComment ? undefined : readSectionHeader(content);
  const belongs = isComment ? undefined : scan.tracker.follow(indent, content, header);
  if (belongs === 'nested' && !content.includes('=')) tell(scan, { code: 'nested_unreadable', args: [content] }, line);
  if (belongs === 'continued') goOn(scan, content, line);
  if (belongs === 'own' && header) readHeader(scan, header, indent, line);
  if (belongs === 'own' && !header) addEntry(scan, content, indent, line);
  for (const problem of header?.problem ? [] : problems) tell(scan, problem, line);
}

/** Once in a text: all of its directives are passed over alike. */
function tellTemplate(scan: Scan, content: string, line: number): void {
  if (!scan.isTemplateTold) tell(scan, { code: 'template_line', args: [content] }, line);
  scan.isTemplateTold = true;
}

function readHeader(scan: Scan, header: SectionHeader, indent: number, line: number): void {
  const { name, written, prefix, problem, more } = header;
  scan.sections.push({ name, written, prefix, line, entries: new Map() });
  if (problem) tell(scan, problem, line);
  scan.tracker.enter(indent, '');
  for (const text of more) {
    const next = readSectionHeader(text);
    if (next) readHeader(scan, next, indent, line);
    else addEntry(scan, plainLine(text).text.trim(), indent, line);
  }
}

function addEntry(scan: Scan, content: string, indent: number, line: number): void {
  const section = scan.sections.at(-1);
  const separator = findSeparator(content);
  const writtenKey = content.slice(0, Math.max(separator, 0)).trim();
  scan.entry = undefined;
  if (!section || writtenKey === '') {
    scan.tracker.enter(indent, content);
    tell(scan, { code: section ? 'line_unreadable' : 'text_outside_section', args: [content] }, line);
    return;
  }
  const { text: value, quoted, unclosed } = readValue(content.slice(separator + 1));
  scan.tracker.enter(indent, content, value);
  scan.entry = { key: writtenKey.toLowerCase(), writtenKey, value, quoted, line };
  if (unclosed) tell(scan, { code: 'quote_unclosed', args: [writtenKey] }, line);
  keep(scan, section, scan.entry);
}

function keep(scan: Scan, { entries }: OpenSection, entry: Entry): void {
  const earlier = entries.get(entry.key);
  if (earlier) tellDuplicate(scan, earlier, entry);
  if (!earlier || countsInstead(entry, earlier)) entries.set(entry.key, entry);
}

/** The AWS CLI reads an indented line as more of the value above; of the keys that count here only a group has room for it. */
function goOn(scan: Scan, content: string, line: number): void {
  const { entry } = scan;
  const entries = scan.sections.at(-1)?.entries;
  if (!entry || !entries) return;
  if (entry.key !== 'group' && kindOfKey(entry.key) === 'read') {
    tell(scan, { code: 'value_continued', args: [content, entry.key] }, line);
  } else if (entries.get(entry.key) === entry) {
    scan.entry = { ...entry, value: `${entry.value}\n${content}` };
    entries.set(entry.key, scan.entry);
  }
}

/** AESR knows only lower-case keys: where both spellings stand, the lower-case one has always counted. */
function countsInstead(entry: Entry, earlier: Entry): boolean {
  return entry.writtenKey === entry.key && earlier.writtenKey !== earlier.key;
}

function tellDuplicate(scan: Scan, earlier: Entry, entry: Entry): void {
  const [kept, ignored] = countsInstead(entry, earlier) ? [entry, earlier] : [earlier, entry];
  tell(scan, { code: 'key_duplicate', args: [ignored.writtenKey, String(kept.line)] }, ignored.line);
}

function tell(scan: Scan, problem: Problem, line: number): void {
  const section = scan.sections.at(-1)?.name;
  const place: Place = section === undefined ? { line } : { line, section };
  scan.issues.push(createIssue(problem, place));
}
