import { EditorView } from '@codemirror/view';

/** Puts the cursor at the start of a 1-based line, and scrolls that line into the upper third of the view. */
export function goToLine(view: EditorView, line: number): void {
  const { doc } = view.state;
  const { from } = doc.line(Math.min(Math.max(line, 1), doc.lines));
  view.dispatch({
    selection: { anchor: from },
    effects: EditorView.scrollIntoView(from, { y: 'start', yMargin: view.scrollDOM.clientHeight / 3 }),
    userEvent: 'select',
  });
  view.focus();
}
