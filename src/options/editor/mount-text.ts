import { Text as Doc, EditorState, type Extension } from '@codemirror/state';
import { EditorView, highlightActiveLine, lineNumbers } from '@codemirror/view';
import { goToLine } from './go-to-line.ts';
import { highlightLines } from './highlight-lines.ts';

interface TextNeeds {
  readonly parent: HTMLElement;
  readonly text: string;
  readonly label: string;
}

export interface ShownText {
  goToLine(line: number): void;
  destroy(): void;
}

/** Shows a text that the user can read, search and copy, but not change. */
export function mountText(needs: TextNeeds): ShownText {
  const view = readOnlyView(needs, highlightActiveLine());
  return { goToLine: line => goToLine(view, line), destroy: () => view.destroy() };
}

/** A read-only editor with numbered and highlighted lines. */
export function readOnlyView({ parent, text, label }: TextNeeds, ...more: readonly Extension[]): EditorView {
  return new EditorView({
    parent,
    state: EditorState.create({
      doc: Doc.of(text.split('\n')),
      extensions: [
        lineNumbers(),
        highlightLines,
        EditorState.readOnly.of(true),
        EditorView.editable.of(false),
        EditorView.contentAttributes.of({ 'aria-label': label, 'aria-readonly': 'true', tabindex: '0' }),
        ...more,
      ],
    }),
  });
}
