export type ListAction =
  | 'next'
  | 'previous'
  | 'pageDown'
  | 'pageUp'
  | 'first'
  | 'last'
  | 'choose'
  | 'switchBack'
  | 'copy'
  | 'moveUp'
  | 'moveDown'
  | 'clearOrClose';

/** What of a KeyboardEvent matters here. */
export interface Key {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly isComposing: boolean;
  readonly keyCode: number;
}

/** How a role is to be opened, by the keys that are held on Enter or a click. */
export interface ChoiceKeys {
  /** Ctrl or ⌘: in a new tab. */
  readonly newTab: boolean;
  /** Shift: with the page in front. */
  readonly keepsPage: boolean;
}

/** While an IME composes, browsers report this key code; Safari and older Chromium with `isComposing` already false. */
const COMPOSING_KEY_CODE = 229;

type Actions = Readonly<Record<string, ListAction>>;

const PLAIN: Actions = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  PageDown: 'pageDown',
  PageUp: 'pageUp',
  Escape: 'clearOrClose',
};
const WHILE_EMPTY: Actions = { Home: 'first', End: 'last' };
/** `C` while Caps Lock is on; the key's place where the layout has no Latin letters. */
const WITH_CONTROL: Actions = { Backspace: 'switchBack', c: 'copy', C: 'copy', KeyC: 'copy' };
const WITH_ALT: Actions = { ArrowUp: 'moveUp', ArrowDown: 'moveDown' };

/** What a key pressed in the search field asks of the list; `undefined` leaves it to the field. */
export function listAction(key: Key, fieldIsEmpty: boolean): ListAction | undefined {
  const { altKey, shiftKey } = key;
  if (isComposing(key)) return undefined;
  const hasControl = key.ctrlKey || key.metaKey;
  if (altKey) return hasControl || shiftKey ? undefined : WITH_ALT[key.key];
  if (key.key === 'Enter') return 'choose';
  if (shiftKey) return undefined;
  if (hasControl) return WITH_CONTROL[key.key > '~' ? key.code : key.key];
  return PLAIN[key.key] ?? (fieldIsEmpty ? WHILE_EMPTY[key.key] : undefined);
}

/** How a role is to be opened by Enter, or a click, with such keys held. */
export function choiceKeys(event: Pick<Key, 'ctrlKey' | 'metaKey' | 'shiftKey'>): ChoiceKeys {
  return { newTab: event.ctrlKey || event.metaKey, keepsPage: event.shiftKey };
}

/** The favorite that Alt and a digit ask for: 1 to 9, by the key's place, whatever the keyboard's layout makes of it. */
export function favoriteNumber(key: Key): number | undefined {
  const digit = /^Digit([1-9])$/.exec(key.code)?.[1];
  const hasAltAlone = key.altKey && !key.ctrlKey && !key.metaKey && !key.shiftKey;
  return digit && hasAltAlone && !isComposing(key) ? Number(digit) : undefined;
}

function isComposing(key: Key): boolean {
  return key.isComposing || key.keyCode === COMPOSING_KEY_CODE;
}
