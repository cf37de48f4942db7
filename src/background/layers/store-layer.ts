import { readConfig } from '../../aws/read-config.ts';
import { withNewText } from '../../core/layers/layer-text.ts';
import type { ReadOnlyLayer } from '../../core/model/layers.ts';
import { prepareConfig } from '../../core/saved/prepared-config.ts';
import { layerIndexes } from '../../platform/layer-indexes.ts';
import { layerTexts } from '../../platform/layer-items.ts';
import { readItem } from '../../platform/stored-item.ts';
import { assign } from '../../platform/write-item.ts';
import { inConfigQueue } from '../store/config-queue.ts';
import { settleLayers } from './settle-layers.ts';

export interface TakenText {
  readonly text: string;
  readonly origin?: string;
  /** Looks once more whether the text is still wanted, when its turn has come. */
  readonly isWanted?: () => Promise<boolean>;
}

/** Text -> secrets out -> parse -> text and index of its layer, both or none. Throws the quota's error. */
export async function storeLayer(layer: ReadOnlyLayer, { text, origin, isWanted }: TakenText): Promise<void> {
  const { config, secretLines } = await prepareConfig(text, written => readConfig(written, { layer }));
  const { deflated, digest, roleCount, index } = config;
  await inConfigQueue(async () => {
    if (isWanted && !(await isWanted())) return;
    const taken = {
      deflated,
      digest,
      roleCount,
      since: Date.now(),
      secretLines,
      ...(origin !== undefined && { origin }),
    };
    // Of a team's address the user sees a first text, too, before it counts.
    const now = withNewText(await readItem(layerTexts[layer]), taken, layer === 'team' ? '' : undefined);
    await settleLayers({ ...assign(layerTexts[layer], now), ...assign(layerIndexes[layer], index) });
  });
}

export async function removeLayer(layer: ReadOnlyLayer): Promise<void> {
  await inConfigQueue(() => settleLayers(assign(layerTexts[layer], undefined)));
}
