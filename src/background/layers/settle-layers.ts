import { readConfig } from '../../aws/read-config.ts';
import { buildIndex, readIndex } from '../../core/config/config-index.ts';
import { READ_ONLY_LAYERS, type ReadOnlyLayer } from '../../core/config/layers.ts';
import { inflateText } from '../../core/deflate.ts';
import { usedLayers } from '../../core/layers/used-layers.ts';
import { layerIndexes, layersInUse } from '../../platform/layer-indexes.ts';
import { layerTexts } from '../../platform/layer-items.ts';
import { configIndex } from '../../platform/list-items.ts';
import { logFailure } from '../../platform/log.ts';
import { readItem, removeItems, writeItem } from '../../platform/stored-item.ts';
import { configText } from '../../platform/text-items.ts';
import { readLayerStates } from './read-layer-states.ts';

/**
 * Brings the indexes of the layers in line with what is stored: each that is in use has one, and no other. For use in
 * the config queue, after whatever decides which layers are in use, or what is in them.
 */
export async function settleLayers(): Promise<void> {
  const used: ReadOnlyLayer[] = [];
  for (const layer of usedLayers(await readLayerStates())) {
    if ((await readIndex(await readItem(layerIndexes[layer]))) || (await makeIndex(layer))) used.push(layer);
  }
  if (String(used) !== String(await readItem(layersInUse))) await writeItem(layersInUse, used);
  await removeItems(READ_ONLY_LAYERS.filter(layer => !used.includes(layer)).map(layer => layerIndexes[layer]));
  await keepPersonalIndex(used.length > 0);
}

/** @returns whether it could be made: a damaged text is taken away, to be fetched or sent anew */
async function makeIndex(layer: ReadOnlyLayer): Promise<boolean> {
  const text = await readItem(layerTexts[layer]);
  try {
    const { profiles } = readConfig(await inflateText(text?.deflated ?? ''), { layer });
    await writeItem(layerIndexes[layer], await buildIndex(profiles));
    return true;
  } catch (error) {
    logFailure(`the text of the layer ${layer} is damaged`, error);
    await writeItem(layerTexts[layer], undefined);
    return false;
  }
}

/** Who has no text of their own has none to be read anew: an empty index says so, while there is something to list. */
async function keepPersonalIndex(hasOthers: boolean): Promise<void> {
  if (await readItem(configText)) return;
  await writeItem(configIndex, hasOthers ? await buildIndex([]) : undefined);
}
