type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing' | 'preventDefault'>;

/**
 * What is typed before there is a field for it: it comes to be searched for.
 * @returns the text after this key; `undefined` for the key that closes the list
 */
export function typeEarly(typed: string, event: Key): string | undefined {
  const { key, ctrlKey, metaKey, altKey, isComposing } = event;
  if (ctrlKey || metaKey || altKey || isComposing) return typed;
  if (key === 'Escape') return undefined;
  if (key !== 'Enter' && key !== 'Backspace' && key.length !== 1) return typed;
  event.preventDefault();
  if (key === 'Backspace') return typed.slice(0, -1);
  return key === 'Enter' ? typed : typed + key;
}
