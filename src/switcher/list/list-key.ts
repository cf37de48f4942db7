export type ListAction =
  | 'next'
  | 'previous'
  | 'pageDown'
  | 'pageUp'
  | 'first'
  | 'last'
  | 'choose'
  | 'chooseInNewTab'
  | 'switchBack'
  | 'clearOrClose';

/** What of a KeyboardEvent matters here. */
export interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly isComposing: boolean;
  readonly keyCode: number;
}

/** While an IME composes, browsers report this key code; Safari and older Chromium with `isComposing` already false. */
const COMPOSING_KEY_CODE = 229;

const PLAIN: Readonly<Record<string, ListAction>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  PageDown: 'pageDown',
  PageUp: 'pageUp',
  Enter: 'choose',
  Escape: 'clearOrClose',
};

const WITH_CONTROL: Readonly<Record<string, ListAction>> = { Enter: 'chooseInNewTab', Backspace: 'switchBack' };

const WHILE_EMPTY: Readonly<Record<string, ListAction>> = { Home: 'first', End: 'last' };

/** What a key pressed in the search field asks of the list; `undefined` leaves it to the field. */
export function listAction(key: Key, fieldIsEmpty: boolean): ListAction | undefined {
  if (key.isComposing || key.keyCode === COMPOSING_KEY_CODE || key.altKey || key.shiftKey) return undefined;
  if (key.ctrlKey || key.metaKey) return WITH_CONTROL[key.key];
  return PLAIN[key.key] ?? (fieldIsEmpty ? WHILE_EMPTY[key.key] : undefined);
}
