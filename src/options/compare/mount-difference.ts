import { Change, unifiedMergeView } from '@codemirror/merge';
import { Text as Doc, EditorState, type Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type { Text } from '../../core/text-key.ts';
import { readOnlyView } from '../editor/mount-text.ts';
import type { Difference } from './compare-texts.ts';

const COLLAPSED = '.cm-collapsedLines';

/** Makes the collapsed stretches of a difference buttons for the keyboard, too: CodeMirror opens them by mouse only. */
const openCollapsed: Extension = [
  EditorView.updateListener.of(({ view }) => markButtons(view)),
  EditorView.domEventHandlers({
    keydown({ key, target }, view) {
      if ((key !== 'Enter' && key !== ' ') || !(target instanceof HTMLElement) || !target.matches(COLLAPSED)) {
        return false;
      }
      target.click();
      view.focus();
      return true;
    },
  }),
];

interface DifferenceNeeds {
  readonly parent: HTMLElement;
  readonly difference: Difference;
  readonly now: string;
  readonly label: string;
  readonly say: Text;
}

/** Shows the difference that the worker has found, read-only. Returns a function that removes it. */
export function mountDifference({ parent, difference, now, label, say }: DifferenceNeeds): () => void {
  const view = readOnlyView(
    { parent, text: now, label },
    openCollapsed,
    EditorState.phrases.of({ '$ unchanged lines': say('versionsUnchangedLines', '$') }),
    unifiedMergeView({
      original: Doc.of(difference.original.split('\n')),
      mergeControls: false,
      gutter: true,
      collapseUnchanged: { margin: 3, minSize: 6 },
      diffConfig: {
        override: () => difference.changes.map(({ fromA, toA, fromB, toB }) => new Change(fromA, toA, fromB, toB)),
      },
    }),
  );
  markButtons(view);
  return () => view.destroy();
}

/** Marks the buttons of a view that was just made, because it gets no update. */
function markButtons({ contentDOM }: EditorView): void {
  for (const stretch of contentDOM.querySelectorAll(COLLAPSED)) {
    stretch.setAttribute('role', 'button');
    stretch.setAttribute('tabindex', '0');
  }
}
