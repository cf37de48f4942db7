import { type Text as Doc, type Range, RangeSet } from '@codemirror/state';
import { Decoration } from '@codemirror/view';
import { kindOfKey } from '../../core/config/keys/known-keys.ts';
import type { Line } from '../../core/config/lines/line.ts';
import { spansOf } from '../../core/config/lines/line-spans.ts';
import { readLines } from '../../core/config/lines/read-lines.ts';
import type { Span } from '../../core/config/lines/span.ts';
import { decorateVisible } from './decorate-visible.ts';

const MARKS = {
  section: Decoration.mark({ class: 'code-section' }),
  prefix: Decoration.mark({ class: 'code-prefix' }),
  key: Decoration.mark({ class: 'code-key' }),
  otherKey: Decoration.mark({ class: 'code-other-key' }),
  separator: Decoration.mark({ class: 'code-separator' }),
  comment: Decoration.mark({ class: 'code-comment' }),
  nested: Decoration.mark({ class: 'code-nested' }),
  unreadable: Decoration.mark({ class: 'code-unreadable' }),
};

/** How many lines above the view may hold the start of the block that the first visible line belongs to. */
const LOOK_BACK = 100;
/** How many characters of a line are colored: an image as a data URL may have a million. */
const LONGEST_LINE = 2000;

/** Colors the visible sections, keys, signs and comments by Hatrack's own rules. */
export const highlightLines = decorateVisible(({ state: { doc }, visibleRanges }) => {
  const ranges = visibleRanges.flatMap(({ from, to }) =>
    highlightRange(doc, doc.lineAt(from).number, doc.lineAt(to).number),
  );
  return RangeSet.of(ranges, true);
});

function highlightRange(doc: Doc, first: number, last: number): readonly Range<Decoration>[] {
  const start = Math.max(1, first - LOOK_BACK);
  const numbers = Array.from({ length: last - start + 1 }, (_, index) => start + index);
  const lines = readLines(
    numbers.map(number => doc.line(number).text.slice(0, LONGEST_LINE)),
    start > 1,
  );
  return lines.slice(first - start).flatMap((line, index) => {
    const { from } = doc.line(first + index);
    return marksOf(line)
      .filter(([, span]) => span.to > span.from)
      .map(([mark, span]) => MARKS[mark].range(from + span.from, from + span.to));
  });
}

const NOWHERE: Span = { from: 0, to: 0 };

function marksOf(line: Line): readonly (readonly [mark: keyof typeof MARKS, span: Span])[] {
  if (line.kind === 'nested' || line.kind === 'continued') return [['nested', { from: 0, to: line.text.length }]];
  const { key, separator = NOWHERE, prefix = NOWHERE, comment = NOWHERE } = spansOf(line);
  const around = [['prefix', prefix] as const, ['separator', separator] as const, ['comment', comment] as const];
  if (line.kind === 'section') return [['section', key], ...around];
  if (line.kind !== 'entry') return [[line.kind === 'text' ? 'unreadable' : 'comment', key]];
  const kind = kindOfKey(line.key);
  return [[kind === 'read' || kind === 'tool' ? 'key' : 'otherKey', key], ...around];
}
