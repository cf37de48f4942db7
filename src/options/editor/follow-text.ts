import { isolateHistory } from '@codemirror/commands';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { effect, type ReadonlySignal } from '@preact/signals';
import { minimalChange } from './minimal-change.ts';

interface Following {
  readonly extension: Extension;
  /** Lets the document follow the text. The returned function ends that. */
  start(view: EditorView): () => void;
  /** Whether the document equals this text now. */
  holds(text: string): boolean;
}

/**
 * Keeps document and text the same. A text from elsewhere (a sample, an earlier version, another page) becomes the smallest
 * change of the document, as one step to undo. Cursor, scroll position and earlier undo steps stay.
 */
export function followText(text: ReadonlySignal<string>, onType: (text: string) => void): Following {
  let held = text.peek();
  const extension = EditorView.updateListener.of(({ docChanged, state }) => {
    if (!docChanged) return;
    const now = state.doc.toString();
    if (now === held) return;
    held = now;
    onType(now);
  });
  return {
    extension,
    holds: text => text === held,
    start: view =>
      effect(() => {
        const wanted = text.value;
        const change = minimalChange(held, wanted);
        if (!change) return;
        held = wanted;
        view.dispatch({ changes: change, annotations: isolateHistory.of('full'), userEvent: 'input.replace' });
      }),
  };
}
