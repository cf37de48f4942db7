import type { Ledger, LedgerEntry } from '../history/ledger.ts';
import type { ReadOnlyLayer } from '../model/layers.ts';
import { pickDefined } from '../pick-defined.ts';
import type { AccountAliases } from '../roles/account-aliases.ts';
import { addressKey } from '../roles/role-key.ts';
import { SETTING_NAMES, type Settings } from '../settings.ts';
import type { Setup } from './setup.ts';

/** A change of something that is stored. What others have changed since `before` stays. */
export interface Edit<Value> {
  readonly before: Value;
  readonly after: Value;
}

/** What a set-up changes of all that is stored beside the text; a part that stays as it is is not there. */
export interface SetupEdit {
  /** Those that change. */
  readonly settings?: Edit<Partial<Settings>>;
  readonly favorites?: Edit<readonly string[]>;
  /** The entries that come, and those that get a pin, by their base. */
  readonly ledger?: Edit<Ledger>;
  /** Those that come. */
  readonly accountAliases?: Edit<AccountAliases>;
  /** No address where there is none. */
  readonly teamUrl?: { readonly before?: string; readonly after?: string };
  readonly senderIds?: Edit<readonly string[]>;
  readonly layersOff?: Edit<readonly ReadOnlyLayer[]>;
}

/**
 * Settings, favorites, and what the user has chosen of layers, are replaced as a whole. What was learned in use is
 * joined: roles that the ledger lacks come back, those that it has stay as they are and get their pin back.
 * @param now all of it, but for an address where there is none
 */
export function setupEdit(now: Setup, wanted: Setup): SetupEdit {
  const newAliases = Object.entries(wanted.accountAliases ?? {}).filter(
    ([name]) => !Object.hasOwn(now.accountAliases ?? {}, name),
  );
  return pickDefined<SetupEdit>({
    settings: settingsEdit(now.settings, wanted.settings),
    favorites: listEdit(now.favorites, wanted.favorites, 'ordered'),
    ledger: wanted.ledger && ledgerEdit(now.ledger ?? {}, wanted.ledger),
    accountAliases: newAliases.length > 0 ? { before: {}, after: Object.fromEntries(newAliases) } : undefined,
    teamUrl:
      wanted.teamUrl === undefined || wanted.teamUrl === now.teamUrl
        ? undefined
        : pickDefined({ before: now.teamUrl, after: wanted.teamUrl }),
    senderIds: listEdit(now.senderIds, wanted.senderIds),
    layersOff: listEdit(now.layersOff, wanted.layersOff),
  });
}

/** The edit that takes this one back. */
export function reversed(edit: SetupEdit): SetupEdit {
  const parts = Object.entries(edit) as [string, Partial<Edit<unknown>>][];
  return Object.fromEntries(
    parts.map(([name, { before, after }]) => [name, pickDefined({ before: after, after: before })]),
  );
}

function listEdit<Item>(
  before: readonly Item[] = [],
  after: readonly Item[] = before,
  order?: 'ordered',
): Edit<readonly Item[]> | undefined {
  const isSame = (item: Item, place: number): boolean => (order ? before[place] === item : before.includes(item));
  return before.length === after.length && after.every(isSame) ? undefined : { before, after };
}

function settingsEdit(now?: Settings, wanted?: Settings): SetupEdit['settings'] {
  const names = SETTING_NAMES.filter(name => now && wanted && now[name] !== wanted[name]);
  const of = (settings?: Settings): Partial<Settings> =>
    Object.fromEntries(names.map(name => [name, settings?.[name]]));
  return names.length === 0 ? undefined : { before: of(now), after: of(wanted) };
}

function ledgerEdit(now: Ledger, wanted: Ledger): SetupEdit['ledger'] {
  const [before, after]: [Record<string, LedgerEntry[]>, Record<string, LedgerEntry[]>] = [{}, {}];
  for (const [base, entries] of Object.entries(wanted)) {
    const known = new Map(now[base]?.map(entry => [addressKey(entry), entry]));
    for (const entry of entries) {
      const own = known.get(addressKey(entry));
      if (own && (own.pinned || !entry.pinned)) continue;
      before[base] = [...(before[base] ?? []), ...(own ? [own] : [])];
      after[base] = [...(after[base] ?? []), own ? { ...own, pinned: true } : entry];
    }
  }
  return Object.keys(after).length === 0 ? undefined : { before, after };
}
