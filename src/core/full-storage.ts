/** What takes room in `storage.local`. */
export type StoredKind = 'config' | 'versions' | 'layers' | 'history' | 'other';

/** A storage without room. */
export interface FullStorage {
  /** Bytes. */
  readonly used: number;
  readonly quota: number;
  /** What takes the room, the largest first. */
  readonly kinds: readonly { readonly kind: StoredKind; readonly bytes: number }[];
}

/** How keys of `storage.local` begin, by kind. All other keys are of the kind `other`. */
const KINDS: readonly (readonly [StoredKind, RegExp])[] = [
  ['versions', /^version/],
  ['config', /^(text\.personal|index)$/],
  ['layers', /^(text|index|layers?|team|senderIds)/],
  ['history', /^(ledger|learnedChoices|cookieStores|sessions|accountAliases|lastIdentity|firstScreen)$/],
];

/** The kind of what a key of `storage.local` stores. */
export function kindOfStored(key: string): StoredKind {
  return KINDS.find(([, keys]) => keys.test(key))?.[0] ?? 'other';
}
