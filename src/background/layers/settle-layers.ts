import { readConfig } from '../../aws/portal/read-config.ts';
import { inflateText } from '../../core/deflate.ts';
import { usedLayers } from '../../core/layers/used-layers.ts';
import { READ_ONLY_LAYERS, type ReadOnlyLayer } from '../../core/model/layers.ts';
import { buildIndex, readIndex } from '../../core/saved/config-index.ts';
import { logFailure } from '../../platform/log.ts';
import { readItem, readItems } from '../../platform/read-item.ts';
import { assign, assignNews, writeItems } from '../../platform/write-item.ts';
import { layerIndexes, layersInUse } from '../../store/layer-indexes.ts';
import { layerStates, layerTexts } from '../../store/layer-items.ts';
import { configIndex } from '../../store/list-items.ts';
import type { Assigned } from '../../store/stored-item.ts';
import { configText } from '../../store/text-items.ts';

/**
 * Makes the indexes fit what is stored: each layer in use gets an index, and no other layer has one. For use in the
 * config queue.
 * @param ahead values to write with the indexes, in one write: the stored values are consistent even if the browser ends
 */
export async function settleLayers(ahead: Assigned = {}): Promise<void> {
  await writeItems(await settledLayers(ahead));
}

/** All that `settleLayers` writes, for a caller that writes more with it. */
export async function settledLayers(ahead: Assigned): Promise<Assigned> {
  const made: Assigned[] = [ahead];
  const used: ReadOnlyLayer[] = [];
  for (const layer of usedLayers(await readItems(layerStates, ahead))) {
    const { text, index } = await readItems({ text: layerTexts[layer], index: layerIndexes[layer] }, ahead);
    const isThere = (await readIndex(index)) !== undefined;
    const remade = isThere ? undefined : await makeIndex(layer, text?.deflated);
    if (isThere || remade) used.push(layer);
    made.push(isThere ? {} : remade ? assign(layerIndexes[layer], remade) : assign(layerTexts[layer], undefined));
  }
  const unused = READ_ONLY_LAYERS.filter(layer => !used.includes(layer)).map(layer => layerIndexes[layer]);
  const follows = [
    assignNews(layersInUse, used),
    ...unused.map(async item => ({
      ...(item.key in ahead && assign(item, undefined)),
      ...(await assignNews(item, undefined)),
    })),
    personalIndex(used.length > 0),
  ];
  return Object.assign({}, ...made, ...(await Promise.all(follows)));
}

/** @returns `undefined` for a damaged text: the caller removes it, so that it is fetched or sent again */
async function makeIndex(layer: ReadOnlyLayer, deflated = ''): Promise<string | undefined> {
  try {
    return await buildIndex(readConfig(await inflateText(deflated), { layer }).profiles);
  } catch (error) {
    logFailure(`the text of the layer ${layer} is damaged`, error);
    return undefined;
  }
}

/** If there is no personal text but other layers have roles, the personal index is empty. */
async function personalIndex(hasOthers: boolean): Promise<Assigned> {
  if (await readItem(configText)) return {};
  return assignNews(configIndex, hasOthers ? await buildIndex([]) : undefined);
}
