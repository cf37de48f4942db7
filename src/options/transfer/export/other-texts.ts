import { inflateText } from '../../../core/deflate.ts';
import { READ_ONLY_LAYERS } from '../../../core/model/layers.ts';
import { layersInUse } from '../../../platform/layer-indexes.ts';
import { layerTexts } from '../../../platform/layer-items.ts';
import { readItems } from '../../../platform/stored-item.ts';

/** The texts of the layers in use that the user does not write, in the order in which they are listed. */
export async function readOtherTexts(): Promise<readonly string[]> {
  const { used, ...texts } = await readItems({ used: layersInUse, ...layerTexts });
  const layers = READ_ONLY_LAYERS.filter(layer => used.includes(layer)).flatMap(layer => texts[layer] ?? []);
  return Promise.all(layers.map(({ deflated }) => inflateText(deflated)));
}
