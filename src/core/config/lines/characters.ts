import type { IssueCode, Problem } from '../issues/issue.ts';
import type { Span } from './span.ts';

/** Takes no room, or turns the reading direction: nobody sees that it is there. Without U+200C and U+200D, which letters and emoji need. */
const UNSEEN =
  '\\u00ad\\u034f\\u061c\\u115f\\u1160\\u180b-\\u180e\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff\\u3164\\uffa0';
const JOINERS = '\\u200c\\u200d';
/** Blank as a space is, without being one. */
const SPACES = '\\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';
const DASHES = '\\u2010-\\u2015\\u2043\\u2212\\ufe58\\ufe63';

const UNSEEN_ONE = new RegExp(`[${UNSEEN}]`, 'g');
const ZERO_WIDTH = new RegExp(`[${UNSEEN}${JOINERS}]`, 'g');
const INVISIBLE = new RegExp(`[${UNSEEN}${JOINERS}${SPACES}]`, 'g');
const INVISIBLE_START = new RegExp(`^[\\s${UNSEEN}${JOINERS}]+`);
const INVISIBLE_END = new RegExp(`[\\s${UNSEEN}${JOINERS}]$`);
const DASH = new RegExp(`[${DASHES}]`, 'g');
/** The full-width forms of `!` to `~`. */
const FULL_WIDTH = /[\uff01-\uff5e]/g;
const BEFORE_FULL_WIDTH = 0xff00 - 0x20;

/** Pairs that word processors put around a text in place of `"`; Japanese corner brackets are none of them. */
const QUOTES = '“”„‟«»‹›‘’‚‛″〝〞〟＂＇';

const SMART_QUOTED = new RegExp(`^[${QUOTES}](.*)[${QUOTES}]$`);

/** What an issue says of characters that were copied from a page, a mail, a word processor, or typed in Japanese. */
const KINDS: readonly (readonly [IssueCode, RegExp])[] = [
  ['characters_invisible', INVISIBLE],
  ['characters_quotes', new RegExp(`[${QUOTES}]`, 'g')],
  ['characters_full_width', FULL_WIDTH],
  ['characters_dash', DASH],
];

/** True where a line has nothing but what a keyboard types in ASCII: nearly all lines. */
export function isAscii(line: string): boolean {
  return !/[^\t -~]/.test(line);
}

/** The columns of what a line holds between white space and invisible characters. */
export function visibleSpan(text: string): Span {
  if (isAscii(text)) {
    const from = text.length - text.trimStart().length;
    return { from, to: Math.max(from, text.trimEnd().length) };
  }
  const from = INVISIBLE_START.exec(text)?.[0].length ?? 0;
  let to = text.length;
  while (to > from && INVISIBLE_END.test(text.slice(to - 1, to))) to--;
  return { from, to };
}

/** `trim`, for characters too that take no room. */
export function trimInvisible(text: string): string {
  if (isAscii(text)) return text.trim();
  const { from, to } = visibleSpan(text);
  return text.slice(from, to);
}

/** A text without what takes no room; joiners stay. */
export function withoutUnseen(text: string): string {
  return isAscii(text) ? text : text.replace(UNSEEN_ONE, '');
}

/** How far a line is indented by what is seen. */
export function indentOf(line: string): number {
  const lead = INVISIBLE_START.exec(line)?.[0] ?? '';
  return lead.replace(ZERO_WIDTH, '').length;
}

/** Full-width letters, digits and signs, and dashes, as the ASCII that they stand for, `_` for what is invisible: as long as before. */
export function narrow(text: string): string {
  return text
    .replace(INVISIBLE, '_')
    .replace(DASH, '-')
    .replace(FULL_WIDTH, wide => String.fromCharCode(wide.charCodeAt(0) - BEFORE_FULL_WIDTH));
}

/** The same, and without what is invisible, blanks that are not ASCII included. */
export function toAscii(text: string): string {
  return isAscii(text) ? text : narrow(text.replace(INVISIBLE, ''));
}

/** Puts a text that is in a word processor's quotes into straight quotes. */
export function straightQuotes(text: string): string {
  return isAscii(text) ? text : text.replace(SMART_QUOTED, (_, inner: string) => `"${trimInvisible(inner)}"`);
}

/** Reports, by kind, the characters of a text that reading has removed. */
export function pastedProblems(written: string, read: string): readonly Problem[] {
  if (written === read || isAscii(written)) return [];
  const kept = new Set(read);
  return KINDS.flatMap(([code, pattern]) => {
    const gone = [...new Set(written.match(pattern))].filter(character => !kept.has(character));
    return gone.length === 0 ? [] : [{ code, args: [gone.map(show).join(' ')] }];
  });
}

/** A character that can be seen, as it is; any other by its number. */
function show(character: string): string {
  const number = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return character.search(INVISIBLE) < 0 ? character : `U+${number}`;
}
