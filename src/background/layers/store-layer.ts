import { readConfig } from '../../aws/portal/read-config.ts';
import { withNewText } from '../../core/layers/layer-text.ts';
import type { ReadOnlyLayer } from '../../core/model/layers.ts';
import { prepareConfig } from '../../core/saved/prepared-config.ts';
import { readItem } from '../../platform/read-item.ts';
import { assign } from '../../platform/write-item.ts';
import { layerIndexes } from '../../store/layer-indexes.ts';
import { layerTexts } from '../../store/layer-items.ts';
import type { Assigned } from '../../store/stored-item.ts';
import { inConfigQueue } from '../queues/config-queue.ts';
import { settleLayers } from './settle-layers.ts';

export interface TakenText {
  readonly text: string;
  readonly origin?: string;
}

/** Text -> secrets out -> parse -> text and index of its layer, both or none. Throws the quota's error. */
export async function storeLayer(layer: ReadOnlyLayer, text: TakenText): Promise<void> {
  const made = await prepareLayer(layer, text);
  await inConfigQueue(async () => settleLayers(await made()));
}

/** The same without the write, for a caller that writes more with it. Call what it returns in the config queue. */
export async function prepareLayer(
  layer: ReadOnlyLayer,
  { text, origin }: TakenText,
): Promise<() => Promise<Assigned>> {
  const { config, secretLines } = await prepareConfig(text, written => readConfig(written, { layer }));
  const { deflated, digest, roleCount, index } = config;
  return async () => {
    const taken = {
      deflated,
      digest,
      roleCount,
      since: Date.now(),
      secretLines,
      ...(origin !== undefined && { origin }),
    };
    // The user has to see a team's first text before it counts.
    const now = withNewText(await readItem(layerTexts[layer]), taken, layer === 'team' ? '' : undefined);
    return { ...assign(layerTexts[layer], now), ...assign(layerIndexes[layer], index) };
  };
}
