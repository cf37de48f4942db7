import { computed } from '@preact/signals';
import { deflateText, inflateText } from '../../core/deflate.ts';
import type { Text } from '../../core/text-key.ts';
import { requestHostAccess } from '../../platform/host-access.ts';
import { askBackground } from '../../platform/messages.ts';
import { readItems } from '../../platform/read-item.ts';
import { layersOff, layerTexts, senderIds, teamState } from '../../store/layer-items.ts';
import { policy } from '../../store/list-items.ts';
import { configText } from '../../store/text-items.ts';
import { createComparer } from '../compare/create-comparer.ts';
import { asEdited } from '../draft/as-edited.ts';
import { follow } from '../widgets/follow.ts';
import { createAsker } from '../widgets/worker-asker.ts';
import { createLayersStore, type LayersStore } from './layers-store.ts';
import type { LayerQuestion, LayersReading } from './read-layers.ts';

/** The layers as they are stored; their texts are read in a worker that starts when somebody looks. */
export async function openLayers(text: Text): Promise<LayersStore> {
  const items = { ...layerTexts, teamState, layersOff, senderIds, policy, configText };
  const stored = await readItems(items);
  const now = {
    managed: follow(layerTexts.managed, stored.managed),
    team: follow(layerTexts.team, stored.team),
    sent: follow(layerTexts.sent, stored.sent),
    state: follow(teamState, stored.teamState),
    layersOff: follow(layersOff, stored.layersOff),
    senderIds: follow(senderIds, stored.senderIds),
    policy: follow(policy, stored.policy),
    configText: follow(configText, stored.configText),
  };
  const compare = createComparer(text);
  return createLayersStore({
    stored: computed(() => {
      return {
        texts: { managed: now.managed.value, team: now.team.value, sent: now.sent.value },
        personal: now.configText.value?.deflated,
        policy: now.policy.value,
        team: now.state.value,
        layersOff: now.layersOff.value,
        senderIds: now.senderIds.value,
      };
    }),
    read: createAsker<LayerQuestion, LayersReading>(
      () => new Worker(new URL('./layers-worker.ts', import.meta.url), { type: 'module' }),
    ),
    async compare(before, after) {
      const [was, is] = await Promise.all([inflateText(before || (await deflateText(''))), inflateText(after)]);
      const edited = asEdited(is);
      return { now: edited, difference: await compare(asEdited(was), edited) };
    },
    requestAccess: requestHostAccess,
    ask: {
      addTeamUrl: url => askBackground('addTeamUrl', { url }),
      removeTeamUrl: () => askBackground('removeTeamUrl', undefined),
      refreshTeam: () => askBackground('refreshTeam', undefined),
      acceptLayer: (layer, digest) => askBackground('acceptLayer', { layer, digest }),
      switchLayer: (layer, isOn) => askBackground('switchLayer', { layer, isOn }),
      changeSenders: (before, after) => askBackground('changeSenders', { before, after }),
    },
  });
}
