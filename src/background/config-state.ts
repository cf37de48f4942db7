import { readConfig } from '../aws/read-config.ts';
import { combineLayers, READ_ONLY_LAYERS } from '../core/config/layers.ts';
import type { Profile } from '../core/config/profile.ts';
import { readStoredText } from '../core/config/stored-text.ts';
import type { ConfigCheck, LayerCheck } from '../core/diagnosis/check-roles.ts';
import { whyUnused } from '../core/layers/used-layers.ts';
import { toRoles } from '../core/roles/to-roles.ts';
import { teamState } from '../platform/layer-items.ts';
import { readItem } from '../platform/stored-item.ts';
import { readOtherProfiles, readStoredProfiles } from '../platform/stored-profiles.ts';
import { configText } from '../platform/text-items.ts';
import { readLayerStates } from './layers/read-layer-states.ts';

/** The state of the stored config, with the profiles of all layers; also where the index is gone. Writes nothing. */
export async function readConfigState(): Promise<ConfigCheck & { readonly all: readonly Profile[] }> {
  const empty = { lacksIndex: false, profiles: 0, roles: 0, errors: 0, layers: [], all: [] };
  const stored = await readItem(configText);
  const kept = await readStoredProfiles();
  if (!stored && !kept) return { state: 'none', ...empty };
  try {
    const layers = await readOtherProfiles();
    const text = stored ? await readStoredText(stored) : '';
    const { profiles, issues } = readConfig(text, { others: combineLayers(layers) });
    const all = kept ?? combineLayers({ ...layers, personal: profiles });
    return {
      state: 'there',
      lacksIndex: kept === undefined,
      profiles: all.length,
      roles: toRoles(all).length,
      errors: issues.filter(({ severity }) => severity === 'error').length,
      layers: await checkLayers(all),
      all,
    };
  } catch {
    return { state: 'damaged', ...empty };
  }
}

async function checkLayers(all: readonly Profile[]): Promise<readonly LayerCheck[]> {
  const [states, team] = [await readLayerStates(), await readItem(teamState)];
  return READ_ONLY_LAYERS.filter(layer => states.texts[layer] || (layer === 'team' && team)).map(layer => {
    const unused = states.texts[layer] && whyUnused(layer, states);
    const failure = layer === 'team' ? team?.failure?.why : undefined;
    return {
      layer,
      profiles: all.filter(profile => profile.layer === layer).length,
      ...(unused && { unused }),
      ...(failure && { failure }),
    };
  });
}
