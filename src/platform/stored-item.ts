import browser from 'webextension-polyfill';

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

/** Stored forms to write, by key; `undefined` removes the item. */
export type Assigned = Readonly<Record<string, unknown>>;

type Values<Items> = { [Name in keyof Items]: Items[Name] extends ReadItem<infer T> ? T : never };

/**
 * Reads several items of `storage.local` in one call, so that a popup waits for one round trip instead of five.
 * @param ahead values that are about to be written: they count as stored
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

/** An item with a value of any type. */
export type AnyItem = Pick<StoredItem<unknown>, 'key' | 'area' | 'guard' | 'overlay'>;

export async function readItem<T>(item: ReadItem<T>): Promise<T> {
  return trustedValue(item, await browser.storage[item.area].get(keysOf(item)));
}

/** The key of an item, and that of its overlay. */
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

/** `writeItems` writes `null` to an item before it removes it. */
function present(stored: unknown): unknown {
  return stored ?? undefined;
}

/** Calls back on every change, from any page, until the signal aborts. */
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
 * Stops content scripts, which share their process with pages, from reading and writing what is stored. They ask the
 * background. Firefox has no such setting.
 */
export async function keepStorageFromPages(): Promise<void> {
  const local = browser.storage.local as { setAccessLevel?(level: { readonly accessLevel: string }): Promise<void> };
  await local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}
