import { combineLayers, READ_ONLY_LAYERS, type ReadOnlyLayer } from '../core/model/layers.ts';
import type { Profile } from '../core/model/profile.ts';
import { readIndex } from '../core/saved/config-index.ts';
import { layerIndexes, layersInUse } from '../store/layer-indexes.ts';
import { readItems } from './read-item.ts';

/** Everything that `readStoredProfiles` reads. Its result can only change when one of these changes. */
export const PROFILE_SOURCES = { ...layerIndexes, layersInUse };

/** The profiles of each layer in use that the user does not write. Leaves out layers whose index is missing. */
export async function readOtherProfiles(): Promise<Readonly<Partial<Record<ReadOnlyLayer, readonly Profile[]>>>> {
  const { layersInUse: used, ...indexes } = await readItems(PROFILE_SOURCES);
  const read = await Promise.all(used.map(async layer => [layer, await readIndex(indexes[layer])] as const));
  return Object.fromEntries(read.filter(([, profiles]) => profiles));
}

/**
 * The profiles of all layers in use, from their indexes; `undefined` if an index is missing, broken or of other code, and
 * before the first save.
 */
export async function readStoredProfiles(): Promise<readonly Profile[] | undefined> {
  const { layersInUse: used, ...indexes } = await readItems(PROFILE_SOURCES);
  const layers = ['personal' as const, ...READ_ONLY_LAYERS.filter(layer => used.includes(layer))];
  const read = await Promise.all(layers.map(async layer => [layer, await readIndex(indexes[layer])] as const));
  return read.every(([, profiles]) => profiles) ? combineLayers(Object.fromEntries(read)) : undefined;
}
