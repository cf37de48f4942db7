import { withoutCommentOf } from './key-values.ts';
import type { EntryLine, Line } from './line.ts';
import { readValue } from './read-value.ts';
import { headerParts } from './section-header.ts';
import type { Span } from './span.ts';

/** The columns of a line's parts. A line that is neither a header nor an entry has only `key` and `value`. */
export interface LineSpans {
  /** The key of an entry; a whole header with its brackets. */
  readonly key: Span;
  /** `=` or `:`. */
  readonly separator?: Span;
  /** `profile`, `sso-session` or `services` before the name of a section. */
  readonly prefix?: Span;
  /** The value of an entry or the name of a section, with its quotes; empty if there is none. */
  readonly value: Span;
  /** The value between its quotes; the whole value if it has none. */
  readonly inner: Span;
  readonly comment?: Span;
}

/** Finds the columns of a line's parts. */
export function spansOf(line: Line): LineSpans {
  const from = line.text.length - line.text.trimStart().length;
  const to = line.text.trimEnd().length;
  if (line.kind === 'entry') return entrySpans(line, from, to);
  const content = to === 0 ? { from: 0, to } : { from, to };
  const header = line.kind === 'section' ? headerSpans(line.text.slice(from, to), from) : undefined;
  return header ?? { key: content, value: content, inner: content };
}

function headerSpans(line: string, start: number): LineSpans | undefined {
  const { cut, words, seen, rest } = headerParts(line) ?? {};
  if (!cut || !words || !seen) return undefined;
  const moved = (from: number, to: number): Span => ({ from: start + from, to: start + to });
  const name = seen.from + words.word.length;
  const value = moved(name, Math.max(name, seen.to));
  return {
    key: { from: start + cut.open, to: cut.close === undefined ? value.to : start + cut.close + 1 },
    ...(words.prefix !== 'bare' && { prefix: moved(seen.from, seen.from + words.word.trimEnd().length) }),
    value,
    inner: value,
    ...(rest?.comment !== undefined && { comment: moved(rest.comment, line.length) }),
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
