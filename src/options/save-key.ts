interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** Ctrl+S, and Cmd+S of a Mac. */
export function isSaveKey(pressed: Key): boolean {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = pressed;
  return key.toLowerCase() === 's' && ctrlKey !== metaKey && !altKey && !shiftKey;
}

/** Saves by key from anywhere on the page, in place of the browser's own saving of the page. */
export function saveOnKey(page: Window, save: () => void): void {
  page.addEventListener('keydown', event => {
    if (!isSaveKey(event)) return;
    event.preventDefault();
    if (!event.repeat) save();
  });
}
