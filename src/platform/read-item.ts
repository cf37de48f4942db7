import browser from 'webextension-polyfill';
import { type AnyItem, type Assigned, keysOf, present, type ReadItem, trustedValue } from '../store/stored-item.ts';

/** The values of items, by the same names. */
export type Values<Items> = { [Name in keyof Items]: Items[Name] extends ReadItem<infer T> ? T : never };

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

export async function readItem<T>(item: ReadItem<T>): Promise<T> {
  return trustedValue(item, await browser.storage[item.area].get(keysOf(item)));
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
