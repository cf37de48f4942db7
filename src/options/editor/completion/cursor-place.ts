import type { Text as Doc } from '@codemirror/state';
import type { Line } from '../../../core/config/lines/line.ts';
import { spansOf } from '../../../core/config/lines/line-spans.ts';
import { readLines } from '../../../core/config/lines/read-lines.ts';
import type { SectionHeader } from '../../../core/config/lines/section-header.ts';

/** What the user may write at the cursor. `from`: where the word starts in the document. */
export type CursorPlace =
  | { readonly kind: 'header'; readonly from: number }
  | {
      readonly kind: 'key';
      readonly from: number;
      readonly section: SectionHeader;
      /** Keys of the section's other lines, in lower case. */
      readonly taken: ReadonlySet<string>;
      /** True if `=` follows already. */
      readonly hasSeparator: boolean;
    }
  | { readonly kind: 'value'; readonly from: number; readonly key: string; readonly section: SectionHeader };

/** How many lines above and below may belong to the section. */
const REACH = 200;

/** Finds what the user writes at the cursor; nothing in comments, in nested blocks, before the first section and inside words. */
export function findCursorPlace(doc: Doc, pos: number): CursorPlace | undefined {
  const { number, from, text } = doc.lineAt(pos);
  const column = pos - from;
  const written = text.slice(0, column);
  const name = openName(written);
  if (name !== undefined) return { kind: 'header', from: from + name };
  const section = findSection(doc, number);
  if (!section) return undefined;
  const { header } = section;
  if (/^\s*[\w-]*$/.test(written) && !/^[\w-]/.test(text.slice(column))) {
    const hasSeparator = /^\s*[=:]/.test(text.slice(column));
    return { kind: 'key', from: from + written.search(/\S|$/), section: header, taken: section.keys, hasSeparator };
  }
  const [line] = readLines([text], true);
  if (line?.kind !== 'entry' || column <= line.separator) return undefined;
  const { inner, comment } = spansOf(line);
  const value = /^\s*$/.test(written.slice(line.separator + 1)) ? '' : written.slice(inner.from);
  if (/[#;]/.test(value.slice(1)) || (comment && column > comment.from)) return undefined;
  return { kind: 'value', from: pos - value.length, key: line.key, section: header };
}

/** The column where the name starts in a header without its closing bracket. */
function openName(written: string): number | undefined {
  const [line] = readLines([written], true);
  if (line?.kind !== 'section' || line.more.length > 0) return undefined;
  const { key, prefix, value } = spansOf(line);
  const isClosed = key.to > value.to;
  return line.header.isLoose || isClosed ? undefined : (prefix ?? value).from;
}

interface SectionAround {
  readonly header: SectionHeader;
  /** Keys of its other lines. */
  readonly keys: ReadonlySet<string>;
}

/** The section of a line of the document; none if the line is in a nested block. */
function findSection(doc: Doc, number: number): SectionAround | undefined {
  const first = Math.max(1, number - REACH);
  const last = Math.min(doc.lines, number + REACH);
  const texts = Array.from({ length: last - first + 1 }, (_, index) => doc.line(first + index).text);
  const at = number - first;
  // The indent decides what the user is about to write there, also for a key without its `=`.
  const lines = readLines(texts.with(at, `${texts[at]}x =`), true);
  if (lines[at]?.kind === 'nested') return undefined;
  const isHeader = ({ kind }: Line): boolean => kind === 'section';
  const start = lines.slice(0, at).findLastIndex(isHeader);
  const header = lines[start];
  if (header?.kind !== 'section') return undefined;
  const below = lines.slice(at + 1);
  const end = below.findIndex(isHeader);
  const others = [...lines.slice(start, at), ...(end < 0 ? below : below.slice(0, end))];
  return { header: header.header, keys: new Set(others.flatMap(line => (line.kind === 'entry' ? [line.key] : []))) };
}
