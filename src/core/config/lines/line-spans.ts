import { withoutCommentOf } from './key-values.ts';
import type { EntryLine, Line, SectionLine } from './line.ts';
import { readValue } from './read-value.ts';
import type { Span } from './span.ts';

export interface SectionSpans {
  readonly kind: 'section';
  /** Column of the opening bracket. */
  readonly open: number;
  /** `profile`, `sso-session` or `services`, where it is before the name. */
  readonly prefix?: Span;
  /** With its quotes; empty where there is none. */
  readonly name: Span;
  /** Column of the closing bracket, if there is one. */
  readonly close?: number;
  readonly comment?: Span;
}

export interface EntrySpans {
  readonly kind: 'entry';
  readonly key: Span;
  /** Column of `=` or `:`. */
  readonly separator: number;
  /** With its quotes; empty where there is none. */
  readonly value: Span;
  /** The value between quotes of one kind; all of it where there are none. */
  readonly inner: Span;
  readonly comment?: Span;
}

/** Where the parts of a line are. */
export type LineSpans = SectionSpans | EntrySpans | { readonly kind: 'other'; readonly content: Span };

/** Finds the columns of what a line was read as. */
export function spansOf(line: Line): LineSpans {
  const start = line.text.length - line.text.trimStart().length;
  const end = Math.max(start, line.text.trimEnd().length);
  if (line.kind === 'section') return sectionSpans(line, start, end);
  if (line.kind === 'entry') return entrySpans(line, start, end);
  return { kind: 'other', content: { from: end === start ? 0 : start, to: end === start ? 0 : end } };
}

function sectionSpans({ header }: SectionLine, start: number, end: number): SectionSpans {
  const moved = ({ from, to }: Span): Span => ({ from: start + from, to: start + to });
  const { open, prefix, name, close, comment } = header.place;
  return {
    kind: 'section',
    open: start + open,
    ...(prefix && { prefix: moved(prefix) }),
    name: moved(name),
    ...(close !== undefined && { close: start + close }),
    ...(comment !== undefined && { comment: { from: start + comment, to: end } }),
  };
}

function entrySpans({ text, key, writtenKey, separator, quoted }: EntryLine, start: number, end: number): EntrySpans {
  const raw = text.slice(separator + 1, end);
  const lead = raw.trim() === '' ? 0 : raw.length - raw.trimStart().length;
  const from = separator + 1 + lead;
  const { length } = readValue(raw);
  const to = from + (quoted ? length : withoutCommentOf(key, raw.trim().slice(0, length)).length);
  const rest = text.slice(to, end);
  const comment = rest.trimStart();
  return {
    kind: 'entry',
    key: { from: start, to: start + writtenKey.length },
    separator,
    value: { from, to },
    inner: quoted ? { from: from + 1, to: to - 1 } : { from, to },
    ...(comment !== '' && { comment: { from: end - comment.length, to: end } }),
  };
}
