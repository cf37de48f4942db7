export type StorageArea = 'local' | 'session';

/** One value in the browser's storage: its key, area and guard are spelt here and nowhere else. */
export interface StoredItem<T> {
  readonly key: string;
  readonly area: StorageArea;
  /** Turns whatever is stored (or `undefined`) into a value that can be trusted. */
  readonly guard: (stored: unknown) => T;
  /** The form in which a value is stored. */
  readonly toStored: (value: T) => unknown;
  readonly overlay?: Overlay<T>;
  /** If the browser refuses the write, only this note is lost, and nobody gets an error. */
  readonly isAside?: true;
}

/** A second thing that is stored, in the same area, and has a say in a value: a policy over the user's own choice. */
export interface Overlay<T> {
  readonly key: string;
  read(stored: unknown, over: unknown): T;
  /** The part of a value that is stored. */
  write(value: T, before: unknown, over: unknown): unknown;
}

/** An item that only the background may write: it alone keeps what pages and cookies feed within bounds. */
export type ReadItem<T> = Omit<StoredItem<T>, 'toStored'>;

/**
 * Defines an item.
 * @param guard turns whatever is stored (or `undefined`) into a value that can be trusted
 * @param toStored the form in which a value is stored; `undefined` removes the item
 */
export function defineItem<T>(
  area: StorageArea,
  key: string,
  guard: (stored: unknown) => T,
  toStored: (value: T) => unknown = value => value,
): StoredItem<T> {
  return { area, key, guard, toStored };
}

/** A guard for what is stored as JSON text, because Chromium sorts the fields of stored objects. */
export function inJson<T>(guard: (value: unknown) => T): (stored: unknown) => T {
  return stored => {
    try {
      return guard(typeof stored === 'string' ? JSON.parse(stored) : undefined);
    } catch {
      return guard(undefined);
    }
  };
}

/** An item that is noted on the side: writing it never throws. */
export function aside<T>(item: StoredItem<T>): StoredItem<T> {
  return { ...item, isAside: true };
}

/** Stored forms to write, by key; `undefined` removes the item. */
export type Assigned = Readonly<Record<string, unknown>>;

/** An item with a value of any type. */
export type AnyItem = Pick<StoredItem<unknown>, 'key' | 'area' | 'guard' | 'overlay'>;

/** The key of an item, and that of its overlay. */
export function keysOf({ key, overlay }: Pick<AnyItem, 'key' | 'overlay'>): string[] {
  return overlay ? [key, overlay.key] : [key];
}

/** The value of an item in what the browser has stored, by key. */
export function trustedValue<T>(
  item: Pick<ReadItem<T>, 'key' | 'guard' | 'overlay'>,
  stored: Readonly<Record<string, unknown>>,
): T {
  const { key, guard, overlay } = item;
  return overlay ? overlay.read(present(stored[key]), present(stored[overlay.key])) : guard(present(stored[key]));
}

/** `writeItems` writes `null` to an item before it removes it. */
export function present(stored: unknown): unknown {
  return stored ?? undefined;
}
