import type { Problem } from '../issues/issue.ts';
import { keyIs, kindOfKey } from '../keys/known-keys.ts';
import { indentOf, isAscii, narrow, pastedProblems, straightQuotes, toAscii, visibleSpan } from './characters.ts';
import { findSeparator } from './find-separator.ts';
import { headerOf, readSectionHeader, type SectionHeader, tidyHeader } from './section-header.ts';

/** How Hatrack reads a line by itself. */
export interface PlainLine {
  /** As long as the line, so that its columns are those of the line. */
  readonly text: string;
  /** Column of the first character that is not blank. */
  readonly start: number;
  /** The visible indent. */
  readonly indent: number;
  readonly problems: readonly Problem[];
  /** Only for a line that looks like a section's header. */
  readonly header?: SectionHeader | undefined;
}

const NONE: readonly Problem[] = [];
const TICKS: Problem = { code: 'characters_ticks', args: [] };

type Part = readonly [written: string, read: string];

/** An entry, or a key, in back-ticks. */
const TICKED = /^`(?:([\w.-]+)`(?=\s*[=:＝：])|(?=[\w.-]+\s*[=:＝：])[^`]*`$)/;

/**
 * Reads a line that was copied from a page, a mail or a document: removes invisible characters, and turns look-alikes of
 * ASCII into ASCII where nothing else is legal. `readSectionHeader` reads headers; this reads what is around them.
 */
export function plainLine(line: string): PlainLine {
  const start = line.length - line.trimStart().length;
  if (isAscii(line) && line[start] !== '`') {
    return { text: line, start, indent: start, problems: NONE, header: headerOf(line) };
  }
  const { from, to } = visibleSpan(line);
  const content = line.slice(from, to);
  const header = readSectionHeader(content);
  const parts = header ? [same(content)] : partsOf(content);
  const text = parts.map(([written, read]) => read.padEnd(written.length)).join('');
  const changed = parts.filter(([written, read]) => written !== read);
  const written = [line.slice(0, from), ...changed.map(part => part[0]), line.slice(to)].join('');
  return {
    text: line.slice(0, from).replace(/[^\t ]/g, ' ') + text.padEnd(line.length - from),
    start: from,
    indent: indentOf(line),
    problems: [
      ...(header || parts.length > 1 ? pastedProblems(written, changed.map(part => part[1]).join('')) : NONE),
      ...(!header && TICKED.test(content) ? [TICKS] : NONE),
    ],
    header,
  };
}

/** How the user should write an entry, a comment or a header: as these lines. */
export function tidyLines(line: string): readonly string[] {
  const { from, to } = visibleSpan(line);
  const content = line.slice(from, to);
  const lead = isAscii(line.slice(0, from)) ? line.slice(0, from) : ' '.repeat(indentOf(line));
  const lines = tidyHeader(content) ?? [content];
  return lines.map(
    text =>
      lead +
      (headerOf(text)
        ? text
        : partsOf(text)
            .map(([, read]) => read)
            .join('')),
  );
}

/** The parts of a line: key, sign, value and comment of an entry; or mark and text of a comment with a full-width mark; or the whole. */
function partsOf(content: string): readonly Part[] {
  const ticked = TICKED.exec(content);
  if (ticked) return partsWithin(content, ticked[1]);
  if (/^[＃；]/.test(content)) return [ascii(content.slice(0, 1)), same(content.slice(1))];
  const separator = /^[#;]/.test(content) ? -1 : findSeparator(narrow(content));
  if (separator < 1) return [same(content)];
  const key = ascii(content.slice(0, separator));
  const after = content.slice(separator + 1);
  const start = visibleSpan(after).from;
  const value = partsOfValue(key[1].trim().toLowerCase(), after.slice(start));
  return [key, ascii(content.slice(separator, separator + 1)), gap(after.slice(0, start)), ...value];
}

/** The parts of an entry in back-ticks, or of an entry whose key is in back-ticks. The back-ticks belong to key and value. */
function partsWithin(content: string, key: string | undefined): readonly Part[] {
  const inner = key === undefined ? content.slice(1, -1) : key + content.slice(key.length + 2);
  const [[writtenKey, readKey] = same(''), ...parts] = partsOf(inner);
  const ticks = key === undefined ? 1 : 2;
  const first: Part = [content.slice(0, writtenKey.length + ticks), readKey];
  return key === undefined ? [first, ...parts, ['`', '']] : [first, ...parts];
}

function partsOfValue(key: string, text: string): readonly Part[] {
  if (kindOfKey(key) !== 'read') return [same(text)];
  const isFree = keyIs('free', key);
  const end = commentStart(text, isFree ? /\s[#;]/ : keyIs('closed', key) ? /.[#;＃；]/ : /\s[#;＃；]/);
  const { to } = visibleSpan(text.slice(0, end));
  const written = text.slice(0, to);
  const value = straightQuotes(written);
  const read = isFree ? value : toAscii(value.replace(/[“”„‟«»‹›‘’‚‛″〝〞〟]/g, '"'));
  return [[written, read], gap(text.slice(to, end)), ascii(text.slice(end, end + 1)), same(text.slice(end + 1))];
}

/** The column of the comment's mark. */
function commentStart(value: string, mark: RegExp): number {
  const before = value.search(mark);
  return before < 0 ? value.length : before + 1;
}

function same(text: string): Part {
  return [text, text];
}

function ascii(text: string): Part {
  return [text, toAscii(text)];
}

function gap(text: string): Part {
  return [text, isAscii(text) ? text : ' '];
}
