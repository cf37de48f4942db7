import { kindOfKey } from '../keys/known-keys.ts';
import { withoutComment } from './read-value.ts';
import type { Span } from './span.ts';

/** Where the parts of a header are in its line. */
export interface HeaderCut {
  readonly open: number;
  /** What is between the brackets. */
  readonly inner: Span;
  /** Column of the closing bracket, if there is one. */
  readonly close?: number;
  /** Column behind the header. */
  readonly end: number;
  /** Has other signs around it, or other brackets. */
  readonly isOdd: boolean;
  /** Has no opening bracket: inside a value of several lines, it belongs to the value. */
  readonly isLoose?: true;
  /** Looks like a header, but its name is uncertain. */
  readonly isUnreadable?: boolean;
}

/** What follows a header on its line. */
export interface HeaderRest {
  /** Column of the comment. */
  readonly comment?: number;
  /** Words that are neither comment nor entry; they come before both. */
  readonly words: string;
  /** Entries and headers, each as a line. */
  readonly lines: readonly string[];
  readonly isOdd: boolean;
}

const OPEN = /[[［【〔〖]|&(?:#91|#x5b|lbrack|lsqb);/iy;
const CLOSE = /[\]］】〕〗]|&(?:#93|#x5d|rbrack|rsqb);/gi;
const USUAL = /^[[\]［］]$/;
/** A tag, a template's directive, a character of HTML. */
const MARKUP = '<\\/?[a-z][^<>]*>|\\{\\{[^{}]*\\}\\}|\\{%[^{}%]*%\\}|<%[^<>%]*%>|&(?:gt|lt|nbsp|quot|bull|middot);';
/** Signs that pages, mails and lists put before a line: bullets, quote marks, numbers, tags, emphasis. A number may be a key. */
const LEAD = new RegExp(
  `^(?!\\d+\\s*[=＝])[=:]*(?:${MARKUP}|\\d+:?|[a-z][.)]\\s|o\\s|&(?!#91|#x5b|lbrack|lsqb)|[^\\p{L}=:＝：#;＃；[［【〔〖「『&])*`,
  'iu',
);
const TRAIL = new RegExp(`^(?:${MARKUP}|[^\\p{L}#;＃；[［【〔〖])*`, 'iu');
const CORNERS = /^[「『〈《][^「」『』〈〉《》。、！？]+[」』〉》]$/;
const CLOSED_ONLY = /^[\p{L}\p{N}_][^=:＝：#;＃；[\]［］【】〔〕"'`,(){}]*[\]］】〕]\s*(?=$|[#;])/u;
const WORDS_ONLY = /^(?:profile|sso-session)\s+(?:"[^"]+"|[^\s"=:＝：]+)$/i;
const ENTRY = /^[a-z_][\w-]*\s*[=:＝](?!\/\/)/i;
const ENTRY_BEHIND = /^\[[^\][]*\]\s*[a-z_][\w-]*\s*[=＝]/i;
/** A key, or a header and a key: a new line should begin here. */
const NEXT = /(?:^|\s)(?:[[［【]([^[\]［］【】]*)[\]］】]\s*)?([a-z_][\w-]*)\s*[=＝]/gi;

/** Keys of the AWS CLI's `credentials` file. */
const CREDENTIAL = /^aws_(?:access_key_id|secret_access_key|session_token|security_token)$/i;

const NOTHING: HeaderRest = { words: '', lines: [], isOdd: false };

/** Finds the brackets of a trimmed line that looks like a header. */
export function cutHeader(line: string): HeaderCut | undefined {
  const open = line.startsWith('[') ? 0 : (LEAD.exec(line)?.[0].length ?? 0);
  OPEN.lastIndex = open;
  const opener = OPEN.exec(line)?.[0];
  if (opener === undefined) return cutLoose(line);
  const isPlain = open === 0 && opener === '[';
  const last = isPlain && !ENTRY_BEHIND.test(line) ? findClosingBracket(line) : undefined;
  if (last !== undefined) return cutDoubled(line, last);
  let from = open + opener.length;
  while (line[from] === opener) from++;
  CLOSE.lastIndex = from;
  const closer = CLOSE.exec(line);
  if (!closer) return cutUnclosed(line, open, from);
  const isOdd = !isPlain && (open > 0 || !USUAL.test(opener));
  return {
    open,
    inner: { from, to: closer.index },
    close: closer.index,
    end: closer.index + closer[0].length,
    isOdd: isOdd || from > open + opener.length || !USUAL.test(closer[0]),
  };
}

/** Index of the first `]` that only a comment follows, in a line that starts with `[`. As in AESR, the name of `[a]b]` is `a]b`. */
function findClosingBracket(line: string): number | undefined {
  for (let index = line.indexOf(']'); index >= 0; index = line.indexOf(']', index + 1)) {
    let next = index + 1;
    while (next < line.length && (line[next] === ' ' || line[next] === '\t')) next++;
    if (next === line.length || line[next] === '#' || line[next] === ';') return index;
  }
  return undefined;
}

/** Cuts `[name]`, and its misspellings `[[name]]` and `[name]]`. */
function cutDoubled(line: string, close: number): HeaderCut {
  let from = 1;
  while (line[from] === '[') from++;
  let to = close;
  while (line[to - 1] === ']' && line.indexOf('[', from) < 0) to--;
  return {
    open: 0,
    inner: { from, to: Math.max(from, to) },
    close,
    end: close + 1,
    isOdd: from > 1 || to < close,
  };
}

/** Cuts `[name` before a comment or a key, and its misspelling `[name)`. */
function cutUnclosed(line: string, open: number, from: number): HeaderCut {
  const inner = withoutComment(line.slice(from));
  const key = findKnownKey(inner);
  const words = key ? inner.slice(0, key.index) : inner;
  const name = words.replace(/[)}>）〉》」]{1,3}$/, '');
  const isSentence = /[=＝]/.test(name) || (open > 0 && /\s/.test(name.trim()));
  return {
    open,
    inner: { from, to: from + name.length },
    end: from + words.length,
    isOdd: open > 0 || name.length < words.length,
    isUnreadable: isSentence || key?.index === 0,
  };
}

function cutLoose(line: string): HeaderCut | undefined {
  const shared = { open: 0, isOdd: true, isLoose: true } as const;
  const length = CLOSED_ONLY.exec(line)?.[0].trimEnd().length;
  if (length !== undefined) return { ...shared, inner: { from: 0, to: length - 1 }, close: length - 1, end: length };
  const end = line.length;
  if (CORNERS.test(line)) return { ...shared, inner: { from: 1, to: end - 1 }, close: end - 1, end };
  return WORDS_ONLY.test(line) ? { ...shared, inner: { from: 0, to: end }, end } : undefined;
}

/** Reads what follows a header on its line: a comment, entries, words, or signs that belong to a page's layout. */
export function readHeaderRest(line: string, end: number): HeaderRest {
  if (end === line.length) return NOTHING;
  const from = end + (/^\s*/.exec(line.slice(end))?.[0].length ?? 0);
  const after = line.slice(from);
  const trail = TRAIL.exec(after)?.[0] ?? '';
  const rest = after.slice(trail.length);
  const isOdd = trail.trim() !== '';
  if (/^[#;＃；]/.test(rest)) return { comment: from + trail.length, words: '', lines: [], isOdd };
  if (ENTRY.test(rest)) return { words: '', lines: splitEntries(rest), isOdd };
  const key = findKnownKey(withoutComment(rest))?.at ?? rest.length;
  return { words: rest.slice(0, key).trimEnd(), lines: key < rest.length ? splitEntries(rest.slice(key)) : [], isOdd };
}

/** Finds the first key that Hatrack knows: `at` is its column, `index` that of the header before it, if there is one. */
function findKnownKey(text: string): { readonly index: number; readonly at: number } | undefined {
  const match = [...text.matchAll(NEXT)].find(([, , key]) => isKnown(key));
  return match && { index: match.index, at: match.index + match[0].lastIndexOf(match[2] ?? '') };
}

/** Splits `role_arn = … color = red [prod] role_arn = …`, the text of a page that lost its line ends. Only known keys begin a line. */
function splitEntries(text: string): readonly string[] {
  const starts = [...text.matchAll(NEXT)].filter(({ index, 2: key }) => index > 0 && isKnown(key));
  return [0, ...starts.map(({ index }) => index)].flatMap((from, at) => {
    const header = starts[at - 1]?.[1];
    const line = text.slice(from, starts[at]?.index).trim();
    return header === undefined ? [line] : [`[${header}]`, line.replace(/^[^\]］】]*[\]］】]\s*/, '')];
  });
}

function isKnown(key = ''): boolean {
  return kindOfKey(key.toLowerCase()) !== 'unknown' || CREDENTIAL.test(key);
}
