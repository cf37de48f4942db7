import { readConfig } from '../../aws/portal/read-config.ts';
import type { ConfigState, LayerState } from '../../core/diagnosis/roles-section.ts';
import { whyUnused } from '../../core/layers/used-layers.ts';
import { combineLayers, READ_ONLY_LAYERS } from '../../core/model/layers.ts';
import { pickDefined } from '../../core/pick-defined.ts';
import { readStoredText } from '../../core/saved/stored-text.ts';
import { readItem, readItems } from '../../platform/read-item.ts';
import { readOtherProfiles, readStoredProfiles } from '../../platform/stored-profiles.ts';
import { layerStates, teamState } from '../../store/layer-items.ts';
import { configText } from '../../store/text-items.ts';

/** The state of the stored config, with the profiles of all layers, even if the index is missing. Writes nothing. */
export async function readConfigState(): Promise<ConfigState> {
  const empty = { lacksIndex: false, errors: 0, layers: [], profiles: [] };
  const stored = await readItem(configText);
  const kept = await readStoredProfiles();
  if (!stored && !kept) return { state: 'none', ...empty };
  try {
    const layers = await readOtherProfiles();
    const text = stored ? await readStoredText(stored) : '';
    const { profiles, issues } = readConfig(text, { others: combineLayers(layers) });
    return {
      state: 'there',
      lacksIndex: kept === undefined,
      profiles: kept ?? combineLayers({ ...layers, personal: profiles }),
      errors: issues.filter(({ severity }) => severity === 'error').length,
      layers: await readLayers(),
    };
  } catch {
    return { state: 'damaged', ...empty };
  }
}

async function readLayers(): Promise<readonly LayerState[]> {
  const { state: team, ...states } = await readItems({ ...layerStates, state: teamState });
  return READ_ONLY_LAYERS.filter(layer => states[layer] || (layer === 'team' && team)).map(layer =>
    pickDefined<LayerState>({
      layer,
      unused: states[layer] && whyUnused(layer, states),
      failure: layer === 'team' ? team?.failure?.why : undefined,
    }),
  );
}
