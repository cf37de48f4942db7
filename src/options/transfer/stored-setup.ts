import type { Settings } from '../../core/settings.ts';
import type { Setup } from '../../core/transfer/setup.ts';
import type { LedgerJoin } from '../../core/transfer/setup-changes.ts';
import { accountAliases, favourites, ledger, settings } from '../../platform/list-items.ts';
import { askBackground } from '../../platform/messages.ts';
import { readItem, readItems, writeItem } from '../../platform/stored-item.ts';

type Undo = () => Promise<void>;

/** What is stored beside the text. Each change gives the way to take it back, and throws when it could not be stored. */
export interface StoredSetup {
  read(): Promise<Omit<Setup, 'text'>>;
  /** @param names those that change */
  setSettings(wanted: Settings, names: readonly (keyof Settings)[]): Promise<Undo>;
  setFavourites(wanted: readonly string[]): Promise<Undo>;
  setAccountAliases(wanted: Setup['accountAliases']): Promise<Undo>;
  joinLedger(join: LedgerJoin): Promise<Undo>;
}

export const storedSetup: StoredSetup = {
  read: () => readItems({ settings, favourites, ledger, accountAliases }),
  async setSettings(wanted, names) {
    const before = await setNamed(wanted, names);
    return async () => void (await setNamed(before, names));
  },
  async setFavourites(wanted) {
    const before = await readItem(favourites);
    await writeItem(favourites, wanted);
    return () => writeItem(favourites, before);
  },
  async setAccountAliases(wanted) {
    const before = await readItem(accountAliases);
    await writeItem(accountAliases, wanted);
    return () => writeItem(accountAliases, before);
  },
  async joinLedger({ base, before, after }) {
    await askBackground('changeLedger', { base, before, after });
    return () => askBackground('changeLedger', { base, before: after, after: before });
  },
};

/** Sets these, and no other, on what is stored by now; gives what was. */
async function setNamed(wanted: Settings, names: readonly (keyof Settings)[]): Promise<Settings> {
  const before = await readItem(settings);
  const changed = Object.fromEntries(names.map(name => [name, wanted[name]]));
  await writeItem(settings, { ...before, ...changed });
  return before;
}
