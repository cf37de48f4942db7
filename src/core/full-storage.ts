export type StoredKind = 'config' | 'versions' | 'layers' | 'history' | 'other';

/** A storage that has no room left. */
export interface FullStorage {
  /** Bytes. */
  readonly used: number;
  readonly quota: number;
  /** What takes the room, the most first. */
  readonly kinds: readonly { readonly kind: StoredKind; readonly bytes: number }[];
}
