import { unsafe } from 'ini';

/** The value behind a key's separator. */
export interface RawValue {
  readonly text: string;
  /** True if it was in quotes. */
  readonly quoted: boolean;
  /** True if an opening quote has no closing one. */
  readonly unclosed: boolean;
  /** Its length with its quotes, counted from its first character that is not blank. */
  readonly length: number;
}

/**
 * Reads what follows `=`. A comment only begins after white space behind the start of the value, so `#ff0000` and
 * `…/start/#/` stay whole. `ini` decodes quoted values. Back-ticks around a value, copied from Markdown, are quotes.
 */
export function readValue(raw: string): RawValue {
  const text = raw.trim();
  const quote = text[0];
  if (quote === '`') {
    const ticked = /^`([^`]*)`(?=\s*(?:$|[#;]))/.exec(text);
    if (ticked) return { text: ticked[1]?.trim() ?? '', quoted: true, unclosed: false, length: ticked[0].length };
  }
  const bare = withoutComment(text);
  const { length } = bare;
  if (quote !== '"' && quote !== "'") return { text: bare, quoted: false, unclosed: false, length };
  const end = findClosingQuote(text, quote);
  if (end !== undefined) {
    return { text: decodeQuoted(text.slice(0, end + 1)), quoted: true, unclosed: false, length: end + 1 };
  }
  return bare.indexOf(quote, 1) < 0
    ? { text: bare.slice(1).trim(), quoted: false, unclosed: true, length }
    : { text: bare, quoted: false, unclosed: false, length };
}

/** `text` up to the first `#` or `;` behind white space. At the start of the text, `;` begins a comment and `#` does not. */
export function withoutComment(text: string): string {
  if (text.startsWith(';')) return '';
  const comment = text.search(/\s[#;]/);
  return comment < 0 ? text : text.slice(0, comment).trimEnd();
}

/** The text inside a pair of quotes. `ini` knows the escapes, but must not turn `'123'` into a number. */
export function decodeQuoted(quoted: string): string {
  const decoded: unknown = unsafe(quoted);
  return typeof decoded === 'string' && decoded !== quoted ? decoded : quoted.slice(1, -1);
}

/** Index of the quote that ends a value which starts with one: only white space or a comment may follow it. */
function findClosingQuote(text: string, quote: string): number | undefined {
  let escaped = false;
  for (let index = 1; index < text.length; index++) {
    if (!escaped && text[index] === quote) return isEnd(text, index + 1) ? index : undefined;
    escaped = quote === '"' && text[index] === '\\' && !escaped;
  }
  return undefined;
}

function isEnd(text: string, index: number): boolean {
  return index === text.length || /^\s*(?:$|[#;])/.test(text.slice(index));
}
