import { type ReadonlySignal, signal } from '@preact/signals';
import { readItems, type Values, watchItem } from '../../platform/read-item.ts';
import type { AnyItem } from '../../store/stored-item.ts';

/** Follows items of `storage.local`, whoever changes them. */
export async function followItems<Items extends Readonly<Record<string, AnyItem>>>(items: Items) {
  const stored = await readItems(items);
  const followed = Object.entries(items).map(([name, item]) => {
    const value = signal(stored[name]);
    watchItem(item, now => {
      value.value = now as typeof value.value;
    });
    return [name, value] as const;
  });
  return Object.fromEntries(followed) as {
    readonly [Name in keyof Items]: ReadonlySignal<Values<Items>[Name]>;
  };
}
