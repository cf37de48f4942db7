import { type Extension, type Range, RangeSet } from '@codemirror/state';
import { Decoration, type DecorationSet, type EditorView, WidgetType } from '@codemirror/view';
import { spansOf } from '../../core/config/lines/line-spans.ts';
import { readLines } from '../../core/config/lines/read-lines.ts';
import type { Span } from '../../core/config/lines/span.ts';
import { readColor } from '../../core/config/values/read-look.ts';
import type { Text } from '../../core/text-key.ts';
import { decorateVisible } from './decorate-visible.ts';

/** Shows each visible color after its value. A press opens the browser's color picker. */
export function colorSwatches(say: Text): Extension {
  return decorateVisible(view => findSwatches(view, say));
}

function findSwatches(view: EditorView, say: Text): DecorationSet {
  const { doc } = view.state;
  const swatches: Range<Decoration>[] = [];
  for (const { from, to } of view.visibleRanges) {
    for (let number = doc.lineAt(from).number; number <= doc.lineAt(to).number; number++) {
      const line = doc.line(number);
      const found = findColor(line.text);
      if (!found) continue;
      swatches.push(Decoration.widget({ widget: new Swatch(found.color, say), side: 1 }).range(line.from + found.end));
    }
  }
  return RangeSet.of(swatches);
}

/**
 * The color in a line, its columns without quotes, and the end of the value. A choice replaces the columns, so a color with
 * invisible characters does not count.
 */
export function findColor(
  text: string,
): { readonly color: string; readonly columns: Span; readonly end: number } | undefined {
  const [line] = text.length > LONGEST_LINE ? [] : readLines([text], true);
  if (line?.kind !== 'entry' || line.key !== 'color') return undefined;
  const { inner, value } = spansOf(line);
  const color = readColor(text.slice(inner.from, inner.to).normalize('NFKC')).value;
  return color === undefined ? undefined : { color, columns: inner, end: value.to };
}

const LONGEST_LINE = 200;

class Swatch extends WidgetType {
  readonly color: string;
  readonly #say: Text;

  constructor(color: string, say: Text) {
    super();
    this.color = color;
    this.#say = say;
  }

  override eq(other: Swatch): boolean {
    return other.color === this.color;
  }

  override toDOM(view: EditorView): HTMLElement {
    const input = document.createElement('input');
    input.type = 'color';
    input.className = 'color-swatch';
    input.tabIndex = -1;
    this.#paint(input);
    input.addEventListener('input', () => writeColor(view, input));
    return input;
  }

  /** Keeps the same field while the user chooses a color. */
  override updateDOM(input: HTMLElement): boolean {
    if (!(input instanceof HTMLInputElement)) return false;
    this.#paint(input);
    return true;
  }

  override ignoreEvent(): boolean {
    return true;
  }

  #paint(input: HTMLInputElement): void {
    if (input.value !== `#${this.color}`) input.value = `#${this.color}`;
    input.setAttribute('aria-label', this.#say('editorColor', this.color));
    input.title = this.#say('editorColor', this.color);
  }
}

function writeColor(view: EditorView, input: HTMLInputElement): void {
  const line = view.state.doc.lineAt(view.posAtDOM(input));
  const found = findColor(line.text);
  const chosen = input.value.slice(1).toLowerCase();
  if (!found || found.color === chosen) return;
  const { from, to } = found.columns;
  view.dispatch({
    changes: { from: line.from + from, to: line.from + to, insert: chosen },
    // One undo takes back all steps of one choice, like typing.
    userEvent: 'input.type.color',
  });
}
