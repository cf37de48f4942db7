import { type ReadonlySignal, signal } from '@preact/signals';
import { watchItem } from '../../platform/read-item.ts';
import type { ReadItem } from '../../store/stored-item.ts';

/** An item as it is from now on, whoever changes it. */
export function follow<T>(item: ReadItem<T>, stored: T): ReadonlySignal<T> {
  const value = signal(stored);
  watchItem(item, now => {
    value.value = now;
  });
  return value;
}
