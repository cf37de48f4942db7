import { Text as Doc, EditorState } from '@codemirror/state';
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

/** Shows a text to be read, searched and copied, not changed. */
export function mountText({ parent, text, label }: TextNeeds): ShownText {
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: Doc.of(text.split('\n')),
      extensions: [
        lineNumbers(),
        highlightLines,
        highlightActiveLine(),
        EditorState.readOnly.of(true),
        EditorView.editable.of(false),
        EditorView.contentAttributes.of({ 'aria-label': label, 'aria-readonly': 'true', tabindex: '0' }),
      ],
    }),
  });
  return { goToLine: line => goToLine(view, line), destroy: () => view.destroy() };
}
