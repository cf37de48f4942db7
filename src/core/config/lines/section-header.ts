import type { Problem } from '../issues/issue.ts';
import {
  isAscii,
  pastedProblems,
  straightQuotes,
  toAscii,
  trimInvisible,
  visibleSpan,
  withoutUnseen,
} from './characters.ts';
import { cutHeader, type HeaderCut, type HeaderRest, readHeaderRest } from './cut-header.ts';
import { decodeQuoted } from './read-value.ts';
import type { Span } from './span.ts';

/** What a line that looks like a section's header says. */
export interface SectionHeader {
  /** Everything between the brackets. */
  readonly written: string;
  /** Without `profile `, `sso-session ` and quotes. Empty if the name is uncertain: then no section gets the lines below. */
  readonly name: string;
  /** The word before the name; `bare` if there is none. */
  readonly prefix: 'profile' | 'sso-session' | 'services' | 'bare';
  readonly problem?: Problem;
  /** Entries and headers that follow on the same line, each as a line. */
  readonly more: readonly string[];
  /** Has no opening bracket: inside a value of several lines, it belongs to the value. */
  readonly isLoose: boolean;
}

/** Matches nearly every line that is no header. */
const PLAIN_ENTRY = /^[ \t]*(?:[a-z_][\w-]*[ \t]*=|$)/i;

/**
 * Reads a trimmed line that looks like a section's header; `undefined` for any other line. Understands `[name]` and the
 * CLI's `[profile "name"]` (docs/console.md 10.1, 10.6), also as pages, mails and documents change them.
 */
export function readSectionHeader(line: string): SectionHeader | undefined {
  const parts = headerParts(line);
  if (!parts) return undefined;
  const { cut, words, rest } = parts;
  const written = words.before + words.label;
  const { name, matched } = dropQuotes(words.label);
  const problem = findProblem(line, cut, rest, { written, name, matched });
  return {
    written,
    name: problem?.code === 'section_unreadable' ? '' : name,
    prefix: words.prefix,
    ...(problem && { problem }),
    more: rest.lines,
    isLoose: cut.isLoose === true,
  };
}

/** The parts of a trimmed line that looks like a header: its brackets, the words between them, and the rest of the line. */
export function headerParts(line: string) {
  const cut = PLAIN_ENTRY.test(line) || /^[#;＃；]/.test(line) ? undefined : cutHeader(line);
  if (!cut) return undefined;
  const raw = line.slice(cut.inner.from, cut.inner.to);
  const { from, to } = visibleSpan(raw);
  const words = readWords(withoutUnseen(raw.slice(from, to)));
  const seen: Span = { from: cut.inner.from + from, to: cut.inner.from + to };
  return { cut, words, seen, rest: readHeaderRest(line, cut.end) };
}

/** How the user should write a trimmed line with a header: as these lines, with its comment in the first one. */
export function tidyHeader(line: string): readonly string[] | undefined {
  const { words, rest } = headerParts(line) ?? {};
  return words && rest && [`[${words.before}${words.label}]${commentOf(line, rest)}`, ...rest.lines];
}

/** The header that a line of a text is, whatever surrounds it; `undefined` for other lines. */
export function headerOf(line: string): SectionHeader | undefined {
  return PLAIN_ENTRY.test(line) ? undefined : readSectionHeader(trimInvisible(line));
}

/** The name in a `source_profile`, without `profile ` and quotes. */
export function readProfileName(text: string): string {
  return dropQuotes(text.replace(/^profile\s+(?=\S)/i, '')).name;
}

/** The word that shows a section's kind, as it is in the line (`word`) and as it should be (`before`), and the words behind it. */
function readWords(inner: string) {
  const word = /^\S+\s+(?=\S)/.exec(inner)?.[0] ?? '';
  const prefix = readPrefix(toAscii(word).trim().toLowerCase());
  if (prefix === 'bare') return { prefix, word: '', before: '', label: straightQuotes(inner) };
  return { prefix, word, before: isAscii(word) ? word : `${prefix} `, label: straightQuotes(inner.slice(word.length)) };
}

function readPrefix(word: string): SectionHeader['prefix'] {
  return word === 'profile' || word === 'sso-session' || word === 'services' ? word : 'bare';
}

function dropQuotes(text: string): Omit<Label, 'written'> {
  const quote = text[0];
  if (quote !== '"' && quote !== "'") return { name: text, matched: true };
  const isClosed = text.length > 1 && text.endsWith(quote);
  if (isClosed && !text.slice(1, -1).replace(/\\./g, '').includes(quote)) {
    return { name: decodeQuoted(text).trim(), matched: true };
  }
  return { name: text.indexOf(quote, 1) < 0 ? text.slice(1).trim() : text, matched: false };
}

interface Label {
  readonly written: string;
  readonly name: string;
  readonly matched: boolean;
}

/** The worst problem of a header. */
function findProblem(
  line: string,
  { open, close, end, isOdd, isLoose, isUnreadable }: HeaderCut,
  rest: HeaderRest,
  { written, name, matched }: Label,
): Problem | undefined {
  const hasText = rest.words !== '' && (!/^[[［]/.test(line) || /[[\]]/.test(rest.words));
  if (isUnreadable || hasText) return { code: 'section_unreadable', args: [line] };
  if (name === '') return { code: 'section_unnamed', args: [] };
  if (rest.lines.length > 0) return { code: 'section_shares_line', args: [written] };
  if (!matched) return { code: 'section_quotes', args: [name] };
  if (isOdd || rest.isOdd || rest.words !== '') return { code: 'section_odd', args: [written] };
  if (close === undefined && !isLoose) return { code: 'section_unclosed', args: [name] };
  return pastedProblems(line.slice(open, end), `[${written}]`)[0];
}

/** Words behind a header become its comment: somebody meant them as a remark. */
function commentOf(line: string, { comment, words }: HeaderRest): string {
  if (comment !== undefined) return ` ${toAscii(line.charAt(comment))}${line.slice(comment + 1)}`;
  return words === '' ? '' : ` # ${words}`;
}
