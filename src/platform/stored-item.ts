import browser from 'webextension-polyfill';

export type StorageArea = 'local' | 'session';

/** One value in the browser's storage: its key, area and guard are spelt here and nowhere else. */
export interface StoredItem<T> {
  readonly key: string;
  readonly area: StorageArea;
  /** Turns whatever is stored (or `undefined`) into a value that can be trusted. */
  readonly guard: (stored: unknown) => T;
  /** The form a value is stored in. */
  readonly toStored: (value: T) => unknown;
  readonly overlay?: Overlay<T>;
  /** What is noted on the side: where the browser refuses the write, the note is lost and nothing else. */
  readonly isAside?: true;
}

/** A second thing that is stored, in the same area, and has a say in a value: a policy over the user's own choice. */
export interface Overlay<T> {
  readonly key: string;
  read(stored: unknown, over: unknown): T;
  /** What to store of a value. */
  write(value: T, before: unknown, over: unknown): unknown;
}

/** An item that only the background may write: it alone keeps what pages and cookies feed within bounds. */
export type ReadItem<T> = Omit<StoredItem<T>, 'toStored'>;

export function defineItem<T>(
  area: StorageArea,
  key: string,
  guard: (stored: unknown) => T,
  toStored: (value: T) => unknown = value => value,
): StoredItem<T> {
  return { area, key, guard, toStored };
}

/** A guard for what is stored as JSON text: Chromium would sort an object's fields. */
export function inJson<T>(guard: (value: unknown) => T): (stored: unknown) => T {
  return stored => {
    try {
      return guard(typeof stored === 'string' ? JSON.parse(stored) : undefined);
    } catch {
      return guard(undefined);
    }
  };
}

/** Stored forms by key, to be written; `undefined` for what is to be taken away. */
export type Assigned = Readonly<Record<string, unknown>>;

type Values<Items> = { [Name in keyof Items]: Items[Name] extends ReadItem<infer T> ? T : never };

/**
 * Reads several items of `storage.local` in one call: a popup pays for one round trip, not five.
 * @param ahead what is about to be written: it counts as stored
 */
export async function readItems<Items extends Readonly<Record<string, AnyItem>>>(
  items: Items,
  ahead: Assigned = {},
): Promise<Values<Items>> {
  const stored = { ...(await browser.storage.local.get(Object.values(items).flatMap(keysOf))), ...ahead };
  return Object.fromEntries(
    Object.entries(items).map(([name, item]) => [name, trustedValue(item, stored)]),
  ) as Values<Items>;
}

/** An item whatever its value's type. */
export type AnyItem = Pick<StoredItem<unknown>, 'key' | 'area' | 'guard' | 'overlay'>;

export async function readItem<T>(item: ReadItem<T>): Promise<T> {
  return trustedValue(item, await browser.storage[item.area].get(keysOf(item)));
}

/** The key of an item, and of what lies over it. */
export function keysOf({ key, overlay }: Pick<AnyItem, 'key' | 'overlay'>): string[] {
  return overlay ? [key, overlay.key] : [key];
}

function trustedValue<T>(
  item: Pick<ReadItem<T>, 'key' | 'guard' | 'overlay'>,
  stored: Readonly<Record<string, unknown>>,
): T {
  const { key, guard, overlay } = item;
  return overlay ? overlay.read(present(stored[key]), present(stored[overlay.key])) : guard(present(stored[key]));
}

/** `null` is what `writeItems` leaves of an item until it is removed. */
function present(stored: unknown): unknown {
  return stored ?? undefined;
}

/** Calls back on every change, from whatever page, until the signal aborts. */
export function watchItem<T>(item: ReadItem<T>, callback: (value: T) => void, signal?: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    if (area !== item.area || !keysOf(item).some(key => key in changes)) return;
    if (item.overlay) void readItem(item).then(callback);
    else callback(item.guard(present(changes[item.key]?.newValue)));
  };
  browser.storage.onChanged.addListener(listener);
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}

/** Calls back once for every write that touches one of the items. */
export function watchItems(items: readonly AnyItem[], callback: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (items.some(item => item.area === area && keysOf(item).some(key => key in changes))) callback();
  });
}

/**
 * Keeps content scripts, which share their process with pages, from reading and writing what is stored: they ask the
 * background. Firefox has no such switch.
 */
export async function keepStorageFromPages(): Promise<void> {
  const local = browser.storage.local as { setAccessLevel?(level: { readonly accessLevel: string }): Promise<void> };
  await local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}
