import { READ_ONLY_LAYERS, type ReadOnlyLayer } from '../model/layers.ts';
import type { LayerText } from './layer-text.ts';
import type { Policy } from './policy.ts';
import type { TeamState } from './team-state.ts';

export interface LayerStates {
  readonly texts: Readonly<Partial<Record<ReadOnlyLayer, Pick<LayerText, 'origin'> | undefined>>>;
  readonly policy: Pick<Policy, 'lockedLayers' | 'senderIds'>;
  /** Those that the user has switched off. */
  readonly layersOff: readonly ReadOnlyLayer[];
  readonly team: Pick<TeamState, 'isAccepted'> | undefined;
  /** Extensions that the user lets in. */
  readonly senderIds: readonly string[];
}

/** Why the roles of a layer that has a text are not listed. */
export type UnusedWhy = 'off' | 'not-accepted' | 'sender-gone';

/** `undefined` for a layer that is in use. */
export function whyUnused(layer: ReadOnlyLayer, states: LayerStates): UnusedWhy | undefined {
  const { policy, layersOff, team, senderIds, texts } = states;
  if (layersOff.includes(layer) && !policy.lockedLayers.includes(layer)) return 'off';
  if (layer === 'team' && !team?.isAccepted) return 'not-accepted';
  const sender = texts[layer]?.origin ?? '';
  if (layer === 'sent' && !senderIds.includes(sender) && !policy.senderIds.includes(sender)) return 'sender-gone';
  return undefined;
}

/** The layers whose roles are listed, without the personal one. */
export function usedLayers(states: LayerStates): readonly ReadOnlyLayer[] {
  return READ_ONLY_LAYERS.filter(layer => states.texts[layer] && whyUnused(layer, states) === undefined);
}
