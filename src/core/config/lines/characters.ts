import type { IssueCode, Problem } from '../issues/issue.ts';
import type { Span } from './span.ts';

/** Characters without width, or that change the reading direction: nobody sees them. Without U+200C and U+200D, which letters and emoji need. */
const UNSEEN =
  '\\u00ad\\u034f\\u061c\\u115f\\u1160\\u180b-\\u180e\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff\\u3164\\uffa0';
const JOINERS = '\\u200c\\u200d';
/** Characters that look like a space. */
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

/** Pairs of quotes that word processors write in place of `"`. Japanese corner brackets do not count. */
const QUOTES = '“”„‟«»‹›‘’‚‛″〝〞〟＂＇';

const SMART_QUOTED = new RegExp(`^[${QUOTES}](.*)[${QUOTES}]$`);

/** The issues of characters that the user copied from a page, a mail or a word processor, or typed in Japanese. */
const KINDS: readonly (readonly [IssueCode, RegExp])[] = [
  ['characters_invisible', INVISIBLE],
  ['characters_quotes', new RegExp(`[${QUOTES}]`, 'g')],
  ['characters_full_width', FULL_WIDTH],
  ['characters_dash', DASH],
];

/** True for a line of ASCII characters that a keyboard types: nearly all lines. */
export function isAscii(line: string): boolean {
  return !/[^\t -~]/.test(line);
}

/** The columns of a line's content, without white space and invisible characters around it. */
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

/** `trim` that also removes characters without width. */
export function trimInvisible(text: string): string {
  if (isAscii(text)) return text.trim();
  const { from, to } = visibleSpan(text);
  return text.slice(from, to);
}

/** A text without characters that have no width; joiners stay. */
export function withoutUnseen(text: string): string {
  return isAscii(text) ? text : text.replace(UNSEEN_ONE, '');
}

/** The visible indent of a line. */
export function indentOf(line: string): number {
  const lead = INVISIBLE_START.exec(line)?.[0] ?? '';
  return lead.replace(ZERO_WIDTH, '').length;
}

/** ASCII in place of full-width letters, digits and signs, and of dashes; `_` in place of invisible characters. The length stays. */
export function narrow(text: string): string {
  return text
    .replace(INVISIBLE, '_')
    .replace(DASH, '-')
    .replace(FULL_WIDTH, wide => String.fromCharCode(wide.charCodeAt(0) - BEFORE_FULL_WIDTH));
}

/** The same without invisible characters and without blanks that are not ASCII. */
export function toAscii(text: string): string {
  return isAscii(text) ? text : narrow(text.replace(INVISIBLE, ''));
}

/** Replaces a word processor's quotes around a text by straight quotes. */
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
