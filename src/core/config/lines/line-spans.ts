import { withoutCommentOf } from './key-values.ts';
import type { EntryLine, Line, SectionLine } from './line.ts';
import { readValue } from './read-value.ts';
import type { Span } from './span.ts';

/** Where the parts of a line are. Of a line that is neither a header nor an entry, `key` and `value` are all that it has. */
export interface LineSpans {
  /** The key of an entry; all of a header, with its brackets. */
  readonly key: Span;
  /** `=` or `:`. */
  readonly separator?: Span;
  /** `profile`, `sso-session` or `services`, where it is before the name of a section. */
  readonly prefix?: Span;
  /** The value of an entry or the name of a section, with its quotes; empty where there is none. */
  readonly value: Span;
  /** The value between quotes of one kind; all of it where there are none. */
  readonly inner: Span;
  readonly comment?: Span;
}

/** Finds the columns of what a line was read as. */
export function spansOf(line: Line): LineSpans {
  const from = line.text.length - line.text.trimStart().length;
  const to = line.text.trimEnd().length;
  if (line.kind === 'section') return sectionSpans(line, from, to);
  if (line.kind === 'entry') return entrySpans(line, from, to);
  const content = to === 0 ? { from: 0, to } : { from, to };
  return { key: content, value: content, inner: content };
}

function sectionSpans({ header }: SectionLine, start: number, end: number): LineSpans {
  const moved = (from: number, to: number): Span => ({ from: start + from, to: start + to });
  const { open, prefix, name, close, comment } = header.place;
  const value = moved(name.from, name.to);
  return {
    key: moved(open, close === undefined ? name.to : close + 1),
    ...(prefix && { prefix: moved(prefix.from, prefix.to) }),
    value,
    inner: value,
    ...(comment !== undefined && { comment: { from: start + comment, to: end } }),
  };
}

function entrySpans({ text, key, writtenKey, separator, quoted }: EntryLine, start: number, end: number): LineSpans {
  const raw = text.slice(separator + 1, end);
  const lead = raw.trim() === '' ? 0 : raw.length - raw.trimStart().length;
  const from = separator + 1 + lead;
  const { length } = readValue(raw);
  const to = from + (quoted ? length : withoutCommentOf(key, raw.trim().slice(0, length)).length);
  const comment = text.slice(to, end).trimStart();
  return {
    key: { from: start, to: start + writtenKey.length },
    separator: { from: separator, to: separator + 1 },
    value: { from, to },
    inner: quoted ? { from: from + 1, to: to - 1 } : { from, to },
    ...(comment !== '' && { comment: { from: end - comment.length, to: end } }),
  };
}
