import { unsafe } from 'ini';

/** What stands after a key's separator: the value, and whether quotes held it. */
export interface RawValue {
  readonly text: string;
  readonly quoted: boolean;
  /** True where an opening quote has no closing one. */
  readonly unclosed?: true;
}

/**
 * Reads what follows `=`. A comment follows white space once the value has begun, so `#ff0000` and `…/start/#/` stay
 * whole; `ini` decodes what is quoted. Back-ticks around a value, copied from Markdown, are quotes.
 */
export function readValue(raw: string): RawValue {
  const text = raw.trim();
  const ticked = /^`([^`]*)`\s*(?:[#;].*)?$/.exec(text)?.[1];
  if (ticked !== undefined) return { text: ticked.trim(), quoted: true };
  const quote = text[0];
  if (quote !== '"' && quote !== "'") return { text: withoutComment(text), quoted: false };
  const end = findClosingQuote(text, quote);
  if (end !== undefined) return { text: decodeQuoted(text.slice(0, end + 1)), quoted: true };
  const bare = withoutComment(text);
  return bare.indexOf(quote, 1) < 0
    ? { text: bare.slice(1).trim(), quoted: false, unclosed: true }
    : { text: bare, quoted: false };
}

/** `text` up to the first `#` or `;` that follows white space; a `;` in front is a comment, a `#` there is not. */
export function withoutComment(text: string): string {
  if (text.startsWith(';')) return '';
  const comment = text.search(/\s[#;]/);
  return comment < 0 ? text : text.slice(0, comment).trimEnd();
}

/** The text inside a pair of quotes; `ini` knows the escapes, and also makes numbers of `'123'`, which is not wanted. */
export function decodeQuoted(quoted: string): string {
  const decoded: unknown = unsafe(quoted);
  return typeof decoded === 'string' && decoded !== quoted ? decoded : quoted.slice(1, -1);
}

/** Index of the quote that ends a value which starts with one: only white space or a comment may follow it. */
export function findClosingQuote(text: string, quote: string): number | undefined {
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
