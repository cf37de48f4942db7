import { text } from '../core/guards.ts';
import { parseReadOnlyLayers, READ_ONLY_LAYERS, type ReadOnlyLayer } from '../core/model/layers.ts';
import type { Layer } from '../core/model/profile.ts';
import { configIndex } from './list-items.ts';
import { defineItem, type StoredItem } from './stored-item.ts';

/** The profiles of each layer, as `buildIndex` wrote them; derived, like that of the personal text. */
export const layerIndexes: Readonly<Record<Layer, StoredItem<string | undefined>>> = {
  personal: configIndex,
  ...itemsOf(layer => defineItem<string | undefined>('local', `index.${layer}`, text)),
};

/** The layers whose indexes count, without the personal one. Derived, so that a reader knows whether one is missing. */
export const layersInUse = defineItem<readonly ReadOnlyLayer[]>(
  'local',
  'layersInUse',
  parseReadOnlyLayers,
  noneIfEmpty,
);

/** A value that was never set takes no room, and no data remain after all are cleared. */
export function noneIfEmpty<T>(values: readonly T[]): readonly T[] | undefined {
  return values.length > 0 ? values : undefined;
}

/** One item for each layer that the user does not write. */
export function itemsOf<T>(
  make: (layer: ReadOnlyLayer) => StoredItem<T>,
): Readonly<Record<ReadOnlyLayer, StoredItem<T>>> {
  return Object.fromEntries(READ_ONLY_LAYERS.map(layer => [layer, make(layer)])) as Record<
    ReadOnlyLayer,
    StoredItem<T>
  >;
}
