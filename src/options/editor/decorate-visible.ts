import type { Extension } from '@codemirror/state';
import { type DecorationSet, type EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view';

/** Decorates the lines in view, and does so again after each change and each scroll. */
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
