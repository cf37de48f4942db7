import type { Text as Doc } from '@codemirror/state';
import { createBlockTracker } from '../../../core/config/block-tracker.ts';
import { type LineParts, readLineParts } from '../../../core/config/line-parts.ts';
import { headerOf, type SectionHeader } from '../../../core/config/section-header.ts';

/** What can be written where the cursor stands. `from` is where that word starts in the document. */
export type CursorPlace =
  | { readonly kind: 'header'; readonly from: number }
  | {
      readonly kind: 'key';
      readonly from: number;
      readonly section: SectionHeader;
      /** Lower-case keys of the section's other lines. */
      readonly taken: ReadonlySet<string>;
      /** True where `=` follows already. */
      readonly hasSeparator: boolean;
    }
  | { readonly kind: 'value'; readonly from: number; readonly key: string; readonly section: SectionHeader };

/** Lines looked at on either side for the rest of the section. */
const REACH = 200;

/** Tells what the cursor is writing; nothing in comments, in nested blocks, before the first section and inside words. */
export function findCursorPlace(doc: Doc, pos: number): CursorPlace | undefined {
  const { number, from, text } = doc.lineAt(pos);
  const written = text.slice(0, pos - from);
  if (/^\s*\[[^\]]*$/.test(written)) return { kind: 'header', from: from + written.indexOf('[') + 1 };
  const section = findSection(doc, number);
  if (!section || section.isNested) return undefined;
  const { header } = section;
  if (/^\s*[\w-]*$/.test(written) && !/^[\w-]/.test(text.slice(pos - from))) {
    const taken = new Set([...section.keys, ...keysBelow(doc, number)]);
    const hasSeparator = /^\s*[=:]/.test(text.slice(pos - from));
    return { kind: 'key', from: from + written.search(/\S|$/), section: header, taken, hasSeparator };
  }
  const parts = readLineParts(text);
  if (parts.kind !== 'entry' || pos - from <= parts.separator) return undefined;
  const start = Math.min(parts.value.from + parts.quote.length, written.length);
  const value = /^\s*$/.test(written.slice(parts.separator + 1)) ? '' : written.slice(start);
  if (/[#;]/.test(value.slice(1)) || (parts.comment && pos - from > parts.comment.from)) return undefined;
  return { kind: 'value', from: pos - value.length, key: keyOf(text, parts), section: header };
}

interface SectionAbove {
  readonly header: SectionHeader;
  readonly keys: readonly string[];
  /** True where the line itself stands in a nested block. */
  readonly isNested: boolean;
}

function findSection(doc: Doc, line: number): SectionAbove | undefined {
  let start = line - 1;
  while (start > 0 && line - start < REACH && !headerOf(doc.line(start).text)) start--;
  const header = start > 0 ? headerOf(doc.line(start).text) : undefined;
  if (!header) return undefined;
  const follow = createBlockTracker();
  const keys: string[] = [];
  for (let number = start; number < line; number++) {
    const { text } = doc.line(number);
    const parts = readLineParts(text);
    if (!follow(text).isNested && parts.kind === 'entry') keys.push(keyOf(text, parts));
  }
  const { text } = doc.line(line);
  // Its indent tells what is about to be written there, a key before its `=` too.
  const { isNested } = follow(`${text}x =`);
  return { header, keys, isNested };
}

function keysBelow(doc: Doc, line: number): readonly string[] {
  const keys: string[] = [];
  for (let number = line + 1; number <= Math.min(doc.lines, line + REACH); number++) {
    const { text } = doc.line(number);
    const parts = readLineParts(text);
    if (parts.kind === 'section') break;
    if (parts.kind === 'entry') keys.push(keyOf(text, parts));
  }
  return keys;
}

function keyOf(line: string, parts: Extract<LineParts, { readonly kind: 'entry' }>): string {
  return line.slice(parts.key.from, parts.key.to).toLowerCase();
}
