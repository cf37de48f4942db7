import { READ_ONLY_LAYERS, type ReadOnlyLayer } from '../model/layers.ts';
import type { LayerText } from './layer-text.ts';
import type { Policy } from './policy.ts';

/** All that decides which layers are in use: their texts, what the user has chosen, and what a policy says. */
export interface LayerStates
  extends Readonly<Partial<Record<ReadOnlyLayer, Pick<LayerText, 'origin' | 'before'> | undefined>>> {
  readonly policy: Pick<Policy, 'lockedLayers' | 'senderIds' | 'teamUrl'> | undefined;
  /** Those that the user has switched off. */
  readonly layersOff: readonly ReadOnlyLayer[];
  /** Extensions that the user lets in. */
  readonly senderIds: readonly string[];
}

/** Why the roles of a layer that has a text are not listed. */
export type UnusedWhy = 'off' | 'not-accepted' | 'sender-gone';

/**
 * `undefined` for a layer that is in use. A text at an address counts once the user has seen one from there, or while a
 * policy names the address; a text that was sent counts while its sender is let in.
 */
export function whyUnused(layer: ReadOnlyLayer, states: LayerStates): UnusedWhy | undefined {
  const { policy, layersOff } = states;
  const { origin = '', before } = states[layer] ?? {};
  if (layersOff.includes(layer) && !policy?.lockedLayers.includes(layer)) return 'off';
  if (layer === 'team' && before === '' && policy?.teamUrl === undefined) return 'not-accepted';
  if (layer === 'sent' && !maySend(origin, states)) return 'sender-gone';
  return undefined;
}

/** Whether an extension may send a text: the user or a policy has let it in. */
export function maySend(sender: string, { senderIds, policy }: Pick<LayerStates, 'senderIds' | 'policy'>): boolean {
  return senderIds.includes(sender) || policy?.senderIds.includes(sender) === true;
}

/** The layers whose roles are listed, without the personal one. */
export function usedLayers(states: LayerStates): readonly ReadOnlyLayer[] {
  return READ_ONLY_LAYERS.filter(layer => states[layer] && whyUnused(layer, states) === undefined);
}
