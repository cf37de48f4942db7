import { computed } from '@preact/signals';
import type { Text } from '../../core/text-key.ts';
import { requestHostAccess } from '../../platform/host-access.ts';
import { askBackground } from '../../platform/messages.ts';
import { layerStates, teamState } from '../../store/layer-items.ts';
import { configText } from '../../store/text-items.ts';
import { createComparer } from '../compare/create-comparer.ts';
import { followItems } from '../widgets/follow-items.ts';
import { createAsker } from '../widgets/worker-asker.ts';
import { createLayersStore, type LayersStore } from './layers-store.ts';
import type { LayerQuestion, LayersReading } from './read-layers.ts';

/** Opens the stored layers. A worker reads their texts; it starts when the user looks at them. */
export async function openLayers(text: Text): Promise<LayersStore> {
  const { managed, team, sent, ...rest } = await followItems({ ...layerStates, teamState, personal: configText });
  return createLayersStore({
    stored: computed(() => ({
      ...{ managed: managed.value, team: team.value, sent: sent.value, personal: rest.personal.value },
      ...{ policy: rest.policy.value, teamState: rest.teamState.value },
      ...{ layersOff: rest.layersOff.value, senderIds: rest.senderIds.value },
    })),
    read: createAsker<LayerQuestion, LayersReading>(
      () => new Worker(new URL('./layers-worker.ts', import.meta.url), { type: 'module' }),
    ),
    compare: createComparer(text),
    requestAccess: requestHostAccess,
    ask: askBackground,
  });
}
