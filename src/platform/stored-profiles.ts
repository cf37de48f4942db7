import { combineLayers, READ_ONLY_LAYERS, type ReadOnlyLayer } from '../core/model/layers.ts';
import type { Profile } from '../core/model/profile.ts';
import { readIndex } from '../core/saved/config-index.ts';
import { layerIndexes, layersInUse } from './layer-indexes.ts';
import { readItems } from './stored-item.ts';

/** Everything that `readStoredProfiles` reads: whoever watches these knows when it may give something else. */
export const PROFILE_SOURCES = { ...layerIndexes, layersInUse };

/** The profiles of the layers in use that the user does not write, each by itself; those whose index is missing are left out. */
export async function readOtherProfiles(): Promise<Readonly<Partial<Record<ReadOnlyLayer, readonly Profile[]>>>> {
  const { layersInUse: used, ...indexes } = await readItems(PROFILE_SOURCES);
  const read = await Promise.all(used.map(async layer => [layer, await readIndex(indexes[layer])] as const));
  return Object.fromEntries(read.filter(([, profiles]) => profiles));
}

/**
 * The profiles of all layers in use, as their indexes have them; `undefined` where one is missing, broken or of other
 * code, and while nothing was ever saved.
 */
export async function readStoredProfiles(): Promise<readonly Profile[] | undefined> {
  const { layersInUse: used, ...indexes } = await readItems(PROFILE_SOURCES);
  const layers = ['personal' as const, ...READ_ONLY_LAYERS.filter(layer => used.includes(layer))];
  const read = await Promise.all(layers.map(async layer => [layer, await readIndex(indexes[layer])] as const));
  return read.every(([, profiles]) => profiles) ? combineLayers(Object.fromEntries(read)) : undefined;
}
