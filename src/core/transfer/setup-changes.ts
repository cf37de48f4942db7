import type { Ledger, LedgerEntry } from '../history/ledger.ts';
import type { AccountAliases } from '../roles/account-aliases.ts';
import { addressKey } from '../roles/role-key.ts';
import { SETTING_NAMES, type Settings } from '../settings.ts';
import type { Setup } from './setup.ts';

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
}

/**
 * Settings and favourites are replaced, as a whole. What was learnt in use is joined: of the ledger, roles that are not
 * there come back, those that are stay as they are and get their pin back.
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
