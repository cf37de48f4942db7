import { isolateHistory } from '@codemirror/commands';
import { EditorView } from '@codemirror/view';
import type { Fix } from '../../core/config/fixes/fix-issue.ts';
import { minimalChange } from './minimal-change.ts';

/** Applies a fix to the line around `pos` as one step to undo, and puts the cursor behind it. Does nothing if the line has changed. */
export function applyFixAt(view: EditorView, pos: number, { from, was, insert }: Fix): void {
  const line = view.state.doc.lineAt(pos);
  const change = line.text.startsWith(was, from) ? minimalChange(was, insert) : undefined;
  if (!change) return;
  const start = line.from + from;
  view.dispatch({
    changes: { from: start + change.from, to: start + change.to, insert: change.insert },
    selection: { anchor: start + insert.length },
    annotations: isolateHistory.of('full'),
    effects: EditorView.scrollIntoView(start, { y: 'nearest', yMargin: 60 }),
    userEvent: 'input.fix',
  });
  view.focus();
}
