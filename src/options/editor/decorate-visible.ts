import type { Extension } from '@codemirror/state';
import { type DecorationSet, type EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view';

/** Decorates what is in view, again after each change and when another part comes into view. */
export function decorateVisible(decorationsIn: (view: EditorView) => DecorationSet): Extension {
  return ViewPlugin.define(
    view => ({
      decorations: decorationsIn(view),
      update(update: ViewUpdate) {
        if (update.docChanged || update.viewportChanged) this.decorations = decorationsIn(update.view);
      },
    }),
    { decorations: plugin => plugin.decorations },
  );
}
