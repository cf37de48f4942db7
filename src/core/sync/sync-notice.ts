/** Another profile's newer save took the place of a text of this one, which had not been seen there. */
export interface SyncNotice {
  /** When this profile had saved its own, in ms since 1970. */
  readonly own: number;
  /** When the other one was saved. */
  readonly other: number;
}

/** A stored notice; `undefined` for anything that is none. */
export function parseSyncNotice(stored: unknown): SyncNotice | undefined {
  if (typeof stored !== 'object' || stored === null || !('own' in stored) || !('other' in stored)) return undefined;
  const { own, other } = stored;
  return typeof own === 'number' && typeof other === 'number' ? { own, other } : undefined;
}
