import { findSeparator } from './find-separator.ts';
import { plainLine } from './plain-line.ts';
import { findClosingQuote, withoutComment } from './read-value.ts';
import { readSectionHeader, type SectionHeader } from './section-header.ts';
import { withoutCommentOf } from './section-reader.ts';
import type { Span } from './span.ts';
import { isTemplateLine } from './template-line.ts';

export type { Span };

export interface SectionParts {
  readonly kind: 'section';
  /** Column of the opening bracket. */
  readonly open: number;
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
export function readLineParts(written: string): LineParts {
  const line = plainLine(written).text;
  const content = line.trim();
  const start = line.length - line.trimStart().length;
  if (content === '') return { kind: 'blank' };
  const whole = { from: start, to: start + content.length };
  if (/^[#;]/.test(content) || isTemplateLine(content)) return { kind: 'comment', text: whole };
  const header = readSectionHeader(content);
  if (header) return sectionParts(header, start, whole.to);
  const separator = findSeparator(content);
  const key = content.slice(0, Math.max(separator, 0)).trimEnd();
  return key === '' ? { kind: 'text', text: whole } : readEntry(content, start, key, separator);
}

function sectionParts({ place }: SectionHeader, start: number, end: number): SectionParts {
  const moved = ({ from, to }: Span): Span => ({ from: start + from, to: start + to });
  const { open, prefix, name, close, comment } = place;
  return {
    kind: 'section',
    open: start + open,
    ...(prefix && { prefix: moved(prefix) }),
    name: moved(name),
    ...(close !== undefined && { close: start + close }),
    ...(comment !== undefined && { comment: { from: start + comment, to: end } }),
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
