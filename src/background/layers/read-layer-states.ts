import { NO_POLICY } from '../../core/layers/policy.ts';
import type { LayerStates } from '../../core/layers/used-layers.ts';
import { readItems } from '../../platform/read-item.ts';
import { layersOff, layerTexts, senderIds, teamState } from '../../store/layer-items.ts';
import { policy } from '../../store/list-items.ts';
import type { Assigned } from '../../store/stored-item.ts';

/**
 * All that decides which layers are in use.
 * @param ahead what is about to be written
 */
export async function readLayerStates(ahead?: Assigned): Promise<LayerStates> {
  const items = { ...layerTexts, state: teamState, layersOff, senderIds, policy };
  const { managed, team, sent, ...rest } = await readItems(items, ahead);
  return {
    texts: { managed, team, sent },
    policy: rest.policy ?? NO_POLICY,
    layersOff: rest.layersOff,
    team: rest.state,
    senderIds: rest.senderIds,
  };
}
