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
}

export function defineItem<T>(
  area: StorageArea,
  key: string,
  guard: (stored: unknown) => T,
  toStored: (value: T) => unknown = value => value,
): StoredItem<T> {
  return { area, key, guard, toStored };
}

type Values<Items> = { [Name in keyof Items]: Items[Name] extends StoredItem<infer T> ? T : never };

/** Reads several items of `storage.local` in one call: a popup pays for one round trip, not five. */
export async function readItems<Items extends Readonly<Record<string, AnyItem>>>(items: Items): Promise<Values<Items>> {
  const stored = await browser.storage.local.get(Object.values(items).map(item => item.key));
  return Object.fromEntries(
    Object.entries(items).map(([name, item]) => [name, item.guard(stored[item.key])]),
  ) as Values<Items>;
}

/** An item whatever its value's type. */
type AnyItem = Pick<StoredItem<unknown>, 'key' | 'area' | 'guard'>;

export async function readItem<T>(item: StoredItem<T>): Promise<T> {
  const stored = await browser.storage[item.area].get(item.key);
  return item.guard(stored[item.key]);
}

/** Throws what the browser throws: the quota, above all. `undefined` takes the item away. */
export async function writeItem<T>(item: StoredItem<T>, value: T): Promise<void> {
  const stored = item.toStored(value);
  if (stored === undefined) await browser.storage[item.area].remove(item.key);
  else await browser.storage[item.area].set({ [item.key]: stored });
}

/** A value on its way to its item. */
export function assign<T>(item: StoredItem<T>, value: T): Readonly<Record<string, unknown>> {
  return { [item.key]: item.toStored(value) };
}

/** Writes several items of `storage.local` at once: either all are there afterwards or none. */
export async function writeItems(...assigned: readonly ReturnType<typeof assign>[]): Promise<void> {
  await browser.storage.local.set(Object.assign({}, ...assigned));
}

/** Calls back on every change, from whatever page, until the signal aborts. */
export function watchItem<T>(item: StoredItem<T>, callback: (value: T) => void, signal?: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    const change = changes[item.key];
    if (area === item.area && change) callback(item.guard(change.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}

/** Calls back once for every write that touches one of the items. */
export function watchItems(items: readonly AnyItem[], callback: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (items.some(item => item.area === area && item.key in changes)) callback();
  });
}
