import type { Layer } from '../core/config/profile.ts';
import type { TextKey } from '../core/text-key.ts';

/** What each layer is called, in a word. */
export const LAYER_NAMES: Readonly<Record<Layer, TextKey>> = {
  personal: 'layerPersonal',
  managed: 'layerManaged',
  team: 'layerTeam',
  sent: 'layerSent',
};
