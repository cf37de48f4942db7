import { text, texts } from '../core/guards.ts';
import { type LayerText, parseLayerText } from '../core/layers/layer-text.ts';
import { parseTeamState, type TeamState } from '../core/layers/team-state.ts';
import { parseReadOnlyLayers, type ReadOnlyLayer } from '../core/model/layers.ts';
import { itemsOf, noneIfEmpty } from './layer-indexes.ts';
import { policy } from './list-items.ts';
import { defineItem } from './stored-item.ts';

/** The text of each layer that the user does not write. */
export const layerTexts = itemsOf(layer => defineItem<LayerText | undefined>('local', `text.${layer}`, parseLayerText));

/** Layers that the user has switched off. */
export const layersOff = defineItem<readonly ReadOnlyLayer[]>('local', 'layersOff', parseReadOnlyLayers, noneIfEmpty);

/** The address that the user has added. */
export const teamUrl = defineItem<string | undefined>('local', 'teamUrl', text, url => url || undefined);

/** What is known about the address that counts: the user's or the policy's. */
export const teamState = defineItem<TeamState | undefined>('local', 'team', parseTeamState);

/** Match patterns of hosts whose address no longer counts. Hatrack gives back access to them. */
export const hostsLeft = defineItem<readonly string[]>('local', 'hostsLeft', texts, noneIfEmpty);

/** Extensions that may send a text, because the user allowed it. */
export const senderIds = defineItem<readonly string[]>('local', 'senderIds', texts, noneIfEmpty);

/** All that decides which layers are in use, as `LayerStates` names it. */
export const layerStates = { ...layerTexts, layersOff, senderIds, policy };
