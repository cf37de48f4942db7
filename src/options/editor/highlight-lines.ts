import { type Text as Doc, type Range, RangeSet } from '@codemirror/state';
import { Decoration, type DecorationSet, type EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view';
import { createBlockTracker } from '../../core/config/block-tracker.ts';
import { kindOfKey } from '../../core/config/known-keys.ts';
import { type LineParts, readLineParts, type Span } from '../../core/config/line-parts.ts';

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

/** Lines looked back through for the block that the first line in view may stand in. */
const LOOK_BACK = 100;
/** Characters of a line that are coloured: an image as a data URL may have a million. */
const LONGEST_LINE = 2000;

/** Colours sections, keys, marks and comments, by our own rules and only where they are in view. */
export const highlightLines = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;

    constructor(view: EditorView) {
      this.decorations = highlightVisible(view);
    }

    update(update: ViewUpdate): void {
      if (update.docChanged || update.viewportChanged) this.decorations = highlightVisible(update.view);
    }
  },
  { decorations: plugin => plugin.decorations },
);

function highlightVisible(view: EditorView): DecorationSet {
  const { doc } = view.state;
  const ranges = view.visibleRanges.flatMap(({ from, to }) =>
    highlightRange(doc, doc.lineAt(from).number, doc.lineAt(to).number),
  );
  return RangeSet.of(ranges, true);
}

function highlightRange(doc: Doc, first: number, last: number): readonly Range<Decoration>[] {
  const follow = createBlockTracker(first > LOOK_BACK);
  const ranges: Range<Decoration>[] = [];
  for (let number = Math.max(1, first - LOOK_BACK); number <= last; number++) {
    const { from, text } = doc.line(number);
    const line = text.slice(0, LONGEST_LINE);
    const parts = readLineParts(line);
    const nested = follow(line).isNested;
    if (number < first) continue;
    for (const [mark, span] of marksOf(line, parts, nested)) {
      if (span.to > span.from) ranges.push(MARKS[mark].range(from + span.from, from + span.to));
    }
  }
  return ranges;
}

function* marksOf(
  line: string,
  parts: LineParts,
  nested: boolean,
): Generator<readonly [mark: keyof typeof MARKS, span: Span]> {
  if (nested) {
    yield ['nested', { from: 0, to: line.length }];
    return;
  }
  switch (parts.kind) {
    case 'comment':
      yield ['comment', parts.text];
      break;
    case 'text':
      yield ['unreadable', parts.text];
      break;
    case 'section':
      yield ['section', { from: parts.open, to: parts.close === undefined ? parts.name.to : parts.close + 1 }];
      if (parts.prefix) yield ['prefix', parts.prefix];
      if (parts.comment) yield ['comment', parts.comment];
      break;
    case 'entry': {
      const kind = kindOfKey(line.slice(parts.key.from, parts.key.to).toLowerCase());
      yield [kind === 'read' || kind === 'tool' ? 'key' : 'otherKey', parts.key];
      yield ['separator', { from: parts.separator, to: parts.separator + 1 }];
      if (parts.comment) yield ['comment', parts.comment];
      break;
    }
  }
}
