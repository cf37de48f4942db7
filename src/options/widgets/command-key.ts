interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** True for Ctrl, or Cmd on a Mac, with this letter and no other key. */
export function isCommandKey({ key, ctrlKey, metaKey, altKey, shiftKey }: Key, letter: string): boolean {
  return key.toLowerCase() === letter && ctrlKey !== metaKey && !altKey && !shiftKey;
}

/** Fields that undo their own typing. */
const TEXT_FIELDS = 'textarea, [contenteditable], input:not([type=radio], [type=checkbox])';

/** Undoes with Ctrl+Z or Cmd+Z anywhere on the page except in a text field, until the signal aborts. */
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
