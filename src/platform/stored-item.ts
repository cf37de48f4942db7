import browser from 'webextension-polyfill';
import { logFailure } from './log.ts';
import { markIfFull } from './quota.ts';

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

export function defineItem<T>(
  area: StorageArea,
  key: string,
  guard: (stored: unknown) => T,
  toStored: (value: T) => unknown = value => value,
): StoredItem<T> {
  return { area, key, guard, toStored };
}

/** A guard for what is stored as JSON text, and was as it is by an earlier version. Chromium would sort an object's fields. */
export function inJson<T>(guard: (value: unknown) => T): (stored: unknown) => T {
  return stored => {
    try {
      return guard(typeof stored === 'string' ? JSON.parse(stored) : stored);
    } catch {
      return guard(undefined);
    }
  };
}

type Values<Items> = { [Name in keyof Items]: Items[Name] extends StoredItem<infer T> ? T : never };

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
type AnyItem = Pick<StoredItem<unknown>, 'key' | 'area' | 'guard' | 'overlay'>;

export async function readItem<T>(item: StoredItem<T>): Promise<T> {
  return trustedValue(item, await browser.storage[item.area].get(keysOf(item)));
}

function keysOf({ key, overlay }: Pick<AnyItem, 'key' | 'overlay'>): string[] {
  return overlay ? [key, overlay.key] : [key];
}

function trustedValue<T>(
  item: Pick<StoredItem<T>, 'key' | 'guard' | 'overlay'>,
  stored: Readonly<Record<string, unknown>>,
): T {
  const { key, guard, overlay } = item;
  return overlay ? overlay.read(present(stored[key]), present(stored[overlay.key])) : guard(present(stored[key]));
}

/** `null` is what `writeItems` leaves of an item until it is removed. */
function present(stored: unknown): unknown {
  return stored ?? undefined;
}

/** An item that is noted on the side: to write it never throws. */
export function aside<T>(item: StoredItem<T>): StoredItem<T> {
  return { ...item, isAside: true };
}

/** Throws what the browser throws: the quota, above all. `undefined` takes the item away. */
export async function writeItem<T>(item: StoredItem<T>, value: T): Promise<void> {
  try {
    const stored = await storedForm(item, value);
    if (stored === undefined) await browser.storage[item.area].remove(item.key);
    else await browser.storage[item.area].set({ [item.key]: stored });
  } catch (error) {
    await markIfFull(error);
    if (!item.isAside) throw error;
    logFailure(`${item.key} was not noted`, error);
  }
}

async function storedForm<T>(item: StoredItem<T>, value: T): Promise<unknown> {
  const { key, area, overlay, toStored } = item;
  if (!overlay) return toStored(value);
  const before = await browser.storage[area].get(keysOf(item));
  return overlay.write(value, before[key], before[overlay.key]);
}

/** Stored forms by key, to be written; `undefined` for what is to be taken away. */
export type Assigned = Readonly<Record<string, unknown>>;

/** A value on its way to its item, as it is: whatever lies over it has no say. */
export function assign<T>(item: StoredItem<T>, value: T): Assigned {
  return { [item.key]: item.toStored(value) };
}

/** The same, of a value that is not stored already: whoever watches an item hears of every write. */
export async function assignNews<T>(item: StoredItem<T>, value: T): Promise<Assigned> {
  return JSON.stringify(await readItem(item)) === JSON.stringify(value) ? {} : assign(item, value);
}

/**
 * Writes several items of `storage.local` at once: either all are as assigned afterwards or none. Browsers have no call
 * that writes and removes: what is to go is `null` until it is removed, which counts as gone.
 */
export async function writeItems(...assigned: readonly Assigned[]): Promise<void> {
  const items: Assigned = Object.assign({}, ...assigned);
  const gone = Object.keys(items).filter(key => items[key] === undefined);
  const written = Object.fromEntries(Object.entries(items).map(([key, value]) => [key, value ?? null]));
  try {
    if (Object.keys(items).length > gone.length) await browser.storage.local.set(written);
    if (gone.length > 0) await browser.storage.local.remove(gone);
  } catch (error) {
    await markIfFull(error);
    throw error;
  }
}

/** Takes items out of `storage.local`; those that are not there are no error. */
export async function removeItems(items: readonly AnyItem[]): Promise<void> {
  await browser.storage.local.remove(items.map(item => item.key));
}

/** Calls back on every change, from whatever page, until the signal aborts. */
export function watchItem<T>(item: StoredItem<T>, callback: (value: T) => void, signal?: AbortSignal): void {
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
