interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** True for Ctrl, or Cmd of a Mac, with this letter and nothing else. */
export function isCommandKey({ key, ctrlKey, metaKey, altKey, shiftKey }: Key, letter: string): boolean {
  return key.toLowerCase() === letter && ctrlKey !== metaKey && !altKey && !shiftKey;
}
