import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';

const COLLAPSED = '.cm-collapsedLines';

/** Makes the collapsed stretches of a difference buttons for the keyboard, too: CodeMirror opens them by mouse only. */
export const openCollapsed: Extension = [
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

/** For a view that has just been made: it has not been updated yet. */
export function markButtons({ contentDOM }: EditorView): void {
  for (const stretch of contentDOM.querySelectorAll(COLLAPSED)) {
    stretch.setAttribute('role', 'button');
    stretch.setAttribute('tabindex', '0');
  }
}
