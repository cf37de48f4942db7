import { isolateHistory } from '@codemirror/commands';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { effect, type ReadonlySignal } from '@preact/signals';
import { minimalChange } from './minimal-change.ts';

interface Following {
  readonly extension: Extension;
  /** From now on the document follows the text; answers how to stop it. */
  start(view: EditorView): () => void;
  /** Whether the document is this text now. */
  holds(text: string): boolean;
}

/**
 * Keeps document and text the same. A text from elsewhere (a sample, an earlier version, another page) replaces the
 * document by the smallest change, one step to undo, so that cursor, scrolling and what can be undone survive.
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
