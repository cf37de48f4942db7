import { findSeparator } from './find-separator.ts';
import { findClosingQuote, withoutComment } from './read-value.ts';
import { findClosingBracket } from './section-header.ts';
import { withoutCommentOf } from './section-reader.ts';

/** Columns of a line in UTF-16 units, 0-based, `to` not included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface SectionParts {
  readonly kind: 'section';
  /** `profile`, `sso-session` or `services`, where it stands before the name. */
  readonly prefix?: Span;
  /** With its quotes; empty where there is none. */
  readonly name: Span;
  /** Column of the closing bracket, if there is one. */
  readonly close?: number;
  readonly comment?: Span;
}

export interface EntryParts {
  readonly kind: 'entry';
  readonly key: Span;
  /** Column of `=` or `:`. */
  readonly separator: number;
  /** With its quotes; empty where there is none. */
  readonly value: Span;
  /** The quote that stands on both sides of the value; empty where none does. */
  readonly quote: '' | '"' | "'";
  readonly comment?: Span;
}

/** What one line is made of, taken by itself: whether it stands in a nested block is not known here. */
export type LineParts =
  | { readonly kind: 'blank' }
  | { readonly kind: 'comment' | 'text'; readonly text: Span }
  | SectionParts
  | EntryParts;

/** Finds the parts of a line by the rules that `scanSections` reads it by. */
export function readLineParts(line: string): LineParts {
  const content = line.trim();
  const start = line.length - line.trimStart().length;
  if (content === '') return { kind: 'blank' };
  const whole = { from: start, to: start + content.length };
  if (content.startsWith('#') || content.startsWith(';')) return { kind: 'comment', text: whole };
  if (content.startsWith('[')) return readSection(content, start);
  const separator = findSeparator(content);
  const key = content.slice(0, Math.max(separator, 0)).trimEnd();
  return key === '' ? { kind: 'text', text: whole } : readEntry(content, start, key, separator);
}

function readSection(content: string, start: number): SectionParts {
  const close = findClosingBracket(content);
  const inner = close === undefined ? withoutComment(content.slice(1)) : content.slice(1, close);
  const written = inner.trim();
  const from = 1 + inner.length - inner.trimStart().length;
  const words = /^(profile|sso-session|services)\s+(?=\S)/i.exec(written);
  const prefix = words?.[1]?.length;
  const comment = commentAfter(content, close === undefined ? 1 + inner.length : close + 1, start);
  return {
    kind: 'section',
    ...(prefix !== undefined && { prefix: { from: start + from, to: start + from + prefix } }),
    name: { from: start + from + (words?.[0].length ?? 0), to: start + from + written.length },
    ...(close !== undefined && { close: start + close }),
    ...(comment && { comment }),
  };
}

function readEntry(content: string, start: number, key: string, separator: number): EntryParts {
  const raw = content.slice(separator + 1);
  const text = raw.trim();
  const from = text === '' ? separator + 1 : separator + 1 + raw.length - raw.trimStart().length;
  const { length, quote } = measureValue(key.toLowerCase(), text);
  const comment = commentAfter(content, from + length, start);
  return {
    kind: 'entry',
    key: { from: start, to: start + key.length },
    separator: start + separator,
    value: { from: start + from, to: start + from + length },
    quote,
    ...(comment && { comment }),
  };
}

function measureValue(key: string, text: string): { readonly length: number; readonly quote: EntryParts['quote'] } {
  const quote = text[0];
  const end = quote === '"' || quote === "'" ? findClosingQuote(text, quote) : undefined;
  if (end !== undefined && (quote === '"' || quote === "'")) return { length: end + 1, quote };
  return { length: withoutCommentOf(key, withoutComment(text)).length, quote: '' };
}

/** What is left of a line after its last part. */
function commentAfter(content: string, end: number, start: number): Span | undefined {
  const rest = content.slice(end);
  const comment = rest.trimStart();
  if (comment === '') return undefined;
  return { from: start + end + rest.length - comment.length, to: start + content.length };
}
