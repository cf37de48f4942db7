export type StoredKind = 'config' | 'versions' | 'layers' | 'history' | 'other';

/** A storage without room. */
export interface FullStorage {
  /** Bytes. */
  readonly used: number;
  readonly quota: number;
  /** What takes the room, the largest first. */
  readonly kinds: readonly { readonly kind: StoredKind; readonly bytes: number }[];
}
