import type { Ledger, LedgerEntry } from '../history/ledger.ts';
import { READ_ONLY_LAYERS, type ReadOnlyLayer } from '../model/layers.ts';
import type { AccountAliases } from '../roles/account-aliases.ts';
import { addressKey } from '../roles/role-key.ts';
import { SETTING_NAMES, type Settings } from '../settings.ts';
import type { Setup } from './setup.ts';
import type { SetupLayers } from './setup-layers.ts';

/** What the ledger of one base would get; both lists are about the same roles, as far as they are there. */
export interface LedgerJoin {
  readonly base: string;
  readonly before: readonly LedgerEntry[];
  readonly after: readonly LedgerEntry[];
}

/** What a set-up would change of the one that is there; nothing is in a list that stays as it is. */
export interface SetupChanges {
  readonly settings: readonly (keyof Settings)[];
  /** How many there are, and would be; `undefined` where they are the same. */
  readonly favourites?: { readonly before: number; readonly after: number };
  readonly ledger: readonly LedgerJoin[];
  /** Roles that the ledger would get. */
  readonly newEntries: number;
  /** All of them, where some would come; those that are there stay. */
  readonly accountAliases?: AccountAliases;
  readonly newAliases: number;
  /** The team's address; `before` is missing where there is none. */
  readonly team?: { readonly before?: string; readonly after: string };
  readonly senders?: { readonly added: readonly string[]; readonly removed: readonly string[] };
  readonly layers?: { readonly off: readonly ReadOnlyLayer[]; readonly on: readonly ReadOnlyLayer[] };
}

/**
 * Replaces settings, favorites and layers of the set-up. Joins what Hatrack learned in use: roles that the ledger lacks
 * come back; roles that it has stay as they are, and get their pin back.
 */
export function setupChanges(now: Omit<Setup, 'text'>, wanted: Omit<Setup, 'text'>): SetupChanges {
  const ledger = joinLedgers(now.ledger, wanted.ledger);
  const newAliases = Object.keys(wanted.accountAliases).filter(name => !Object.hasOwn(now.accountAliases, name));
  const sameStars = JSON.stringify(now.favourites) === JSON.stringify(wanted.favourites);
  return {
    settings: SETTING_NAMES.filter(name => now.settings[name] !== wanted.settings[name]),
    ...(!sameStars && { favourites: { before: now.favourites.length, after: wanted.favourites.length } }),
    ledger,
    newEntries: ledger.reduce((sum, { before, after }) => sum + after.length - before.length, 0),
    ...(newAliases.length > 0 && { accountAliases: { ...wanted.accountAliases, ...now.accountAliases } }),
    newAliases: newAliases.length,
    ...layerChanges(now.layers, wanted.layers),
  };
}

function layerChanges(now: SetupLayers, wanted: SetupLayers): Pick<SetupChanges, 'team' | 'senders' | 'layers'> {
  const [before, after] = [now.teamUrl, wanted.teamUrl];
  const [senders, senderIds = senders] = [now.senderIds ?? [], wanted.senderIds];
  const [isOff, layersOff = isOff] = [now.layersOff ?? [], wanted.layersOff];
  const added = senderIds.filter(id => !senders.includes(id));
  const removed = senders.filter(id => !senderIds.includes(id));
  const off = READ_ONLY_LAYERS.filter(layer => layersOff.includes(layer) && !isOff.includes(layer));
  const on = READ_ONLY_LAYERS.filter(layer => isOff.includes(layer) && !layersOff.includes(layer));
  return {
    ...(after !== undefined && after !== before && { team: { ...(before !== undefined && { before }), after } }),
    ...(added.length + removed.length > 0 && { senders: { added, removed } }),
    ...(off.length + on.length > 0 && { layers: { off, on } }),
  };
}

function joinLedgers(now: Ledger, wanted: Ledger): readonly LedgerJoin[] {
  return Object.entries(wanted)
    .map(([base, entries]): LedgerJoin => {
      const known = new Map((now[base] ?? []).map(entry => [addressKey(entry), entry]));
      const changed = entries.flatMap(entry => {
        const before = known.get(addressKey(entry));
        if (before) return entry.pinned && !before.pinned ? { before, after: { ...before, pinned: true } } : [];
        return { before, after: entry };
      });
      return {
        base,
        before: changed.flatMap(({ before }) => before ?? []),
        after: changed.map(({ after }) => after),
      };
    })
    .filter(({ after }) => after.length > 0);
}
