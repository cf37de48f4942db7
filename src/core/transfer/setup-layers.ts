import { fieldsOf, isFields } from '../history/fields-of.ts';
import { parseTeamUrl } from '../layers/team-url.ts';
import { parseReadOnlyLayers, type ReadOnlyLayer } from '../model/layers.ts';
import { isClean } from './is-clean.ts';

/** What the user has chosen of the layers that others write. A set-up that does not tell one leaves it as it is. */
export interface SetupLayers {
  /** The address that the user has added. */
  readonly teamUrl?: string;
  /** Extensions that the user lets send a text. */
  readonly senderIds?: readonly string[];
  /** Layers that the user has switched off. */
  readonly layersOff?: readonly ReadOnlyLayer[];
}

interface LayersReading {
  readonly taken: SetupLayers;
  /** Names of fields that were not taken. */
  readonly unknown: readonly string[];
  /** How many senders and layers were not taken. */
  readonly entries: number;
}

const KNOWN = new Set(['teamUrl', 'senderIds', 'layersOff']);

/** The layers of a set-up file; the first files had none. Never throws. */
export function readSetupLayers(value: unknown): LayersReading {
  const { teamUrl, senderIds, layersOff } = fieldsOf(value);
  const url = isClean(teamUrl ?? '') ? parseTeamUrl(teamUrl) : undefined;
  const address = url instanceof URL ? url.href : undefined;
  const senders = Array.isArray(senderIds) ? [...new Set(senderIds.filter(isSender))] : undefined;
  const off = Array.isArray(layersOff) ? parseReadOnlyLayers(layersOff) : undefined;
  return {
    taken: {
      ...(address !== undefined && { teamUrl: address }),
      ...(senders && { senderIds: senders }),
      ...(off && { layersOff: off }),
    },
    unknown: [
      ...(value === undefined || isFields(value) ? [] : ['layers']),
      ...Object.keys(fieldsOf(value)).filter(name => !KNOWN.has(name)),
      ...(teamUrl !== undefined && address === undefined ? ['teamUrl'] : []),
      ...(senderIds !== undefined && !senders ? ['senderIds'] : []),
      ...(layersOff !== undefined && !off ? ['layersOff'] : []),
    ],
    entries: lostOf(senderIds, senders) + lostOf(layersOff, off),
  };
}

/** What may stand in a file: nothing in which a secret stands, such as an address with somebody's key in it. */
export function cleanLayers({ teamUrl, senderIds, layersOff }: SetupLayers): SetupLayers {
  return {
    ...(teamUrl !== undefined && isClean(teamUrl) && { teamUrl }),
    ...(senderIds && { senderIds: senderIds.filter(isClean) }),
    ...(layersOff && { layersOff }),
  };
}

function isSender(id: unknown): id is string {
  return typeof id === 'string' && id.trim() !== '' && isClean(id);
}

function lostOf(given: unknown, taken: readonly unknown[] | undefined): number {
  return Array.isArray(given) && taken ? given.length - taken.length : 0;
}
