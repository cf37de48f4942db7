import { isCommandKey } from './command-key.ts';

/** Fields that take back their own typing. */
const TEXT_FIELDS = 'textarea, [contenteditable], input:not([type=radio], [type=checkbox])';

/** Undoes by Ctrl+Z or Cmd+Z anywhere on the page but in a text field, until the signal aborts. */
export function undoOnKey(page: Window, undo: () => void, signal: AbortSignal): void {
  page.addEventListener(
    'keydown',
    event => {
      if (!isCommandKey(event, 'z')) return;
      if (event.target instanceof Element && event.target.closest(TEXT_FIELDS)) return;
      event.preventDefault();
      undo();
    },
    { signal },
  );
}
