import { findSeparator } from './find-separator.ts';
import { createIssue, type Issue, type Place, type Problem } from './issue.ts';
import { readValue } from './read-value.ts';
import type { Entry, Section } from './section.ts';
import { readSectionHeader } from './section-header.ts';

interface OpenSection extends Section {
  readonly entries: Map<string, Entry>;
}

interface Scan {
  readonly sections: OpenSection[];
  readonly issues: Issue[];
}

/**
 * Splits a text into sections and entries, each with its line, in one pass. Nested blocks of the AWS CLI (a key without
 * a value and the lines indented under it) are passed over. Source: peers.md 4.1, 4.6.
 */
export function scanSections(text: string): {
  readonly sections: readonly Section[];
  readonly issues: readonly Issue[];
} {
  const scan: Scan = { sections: [], issues: [] };
  let blockIndent: number | undefined;
  let line = 0;
  for (const raw of text.split(/\r\n|\r|\n/)) {
    line++;
    const content = raw.trim();
    if (content === '' || content.startsWith('#') || content.startsWith(';')) continue;
    if (content.startsWith('[')) {
      openSection(scan, content, line);
      blockIndent = undefined;
      continue;
    }
    const indent = raw.length - raw.trimStart().length;
    if (blockIndent !== undefined && indent > blockIndent) {
      if (!content.includes('=')) tell(scan, { code: 'nested_unreadable', args: [content] }, line);
      continue;
    }
    const entry = addEntry(scan, content, line);
    blockIndent = entry?.value === '' ? indent : undefined;
  }
  return scan;
}

function openSection(scan: Scan, content: string, line: number): void {
  const { name, written, prefix, problem } = readSectionHeader(content);
  scan.sections.push({ name, written, prefix, line, entries: new Map() });
  if (problem) tell(scan, problem, line);
}

function addEntry(scan: Scan, content: string, line: number): Entry | undefined {
  const section = scan.sections.at(-1);
  const separator = findSeparator(content);
  const writtenKey = content.slice(0, Math.max(separator, 0)).trim();
  if (!section || writtenKey === '') {
    tell(scan, { code: section ? 'line_unreadable' : 'text_outside_section', args: [content] }, line);
    return undefined;
  }
  const { text: value, quoted, unclosed } = readValue(content.slice(separator + 1));
  const entry: Entry = { key: writtenKey.toLowerCase(), writtenKey, value, quoted, line };
  if (unclosed) tell(scan, { code: 'quote_unclosed', args: [writtenKey] }, line);
  const earlier = section.entries.get(entry.key);
  if (earlier) tellDuplicate(scan, earlier, entry);
  if (!earlier || countsInstead(entry, earlier)) section.entries.set(entry.key, entry);
  return entry;
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
