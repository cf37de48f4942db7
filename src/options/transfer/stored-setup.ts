import { originPattern } from '../../core/layers/team-url.ts';
import { READ_ONLY_LAYERS } from '../../core/model/layers.ts';
import type { Settings } from '../../core/settings.ts';
import type { Setup } from '../../core/transfer/setup.ts';
import type { LedgerJoin } from '../../core/transfer/setup-changes.ts';
import { requestHostAccess } from '../../platform/host-access.ts';
import { layersOff, senderIds, teamUrl } from '../../platform/layer-items.ts';
import { accountAliases, favourites, ledger, settings } from '../../platform/list-items.ts';
import { askBackground } from '../../platform/messages.ts';
import { readItem, readItems } from '../../platform/stored-item.ts';

type Undo = () => Promise<void>;
type Layers = Setup['layers'];

/** What is stored beside the text. Each change gives the way to take it back, and throws when it could not be stored. */
export interface StoredSetup {
  read(): Promise<Omit<Setup, 'text'>>;
  /** @param names those that change */
  setSettings(wanted: Settings, names: readonly (keyof Settings)[]): Promise<Undo>;
  setFavourites(wanted: readonly string[]): Promise<Undo>;
  setAccountAliases(wanted: Setup['accountAliases']): Promise<Undo>;
  joinLedger(join: LedgerJoin): Promise<Undo>;
  setSenders(wanted: NonNullable<Layers['senderIds']>): Promise<Undo>;
  setLayersOff(wanted: NonNullable<Layers['layersOff']>): Promise<Undo>;
  /** Its text counts once the user has looked at it, as that of any address. */
  setTeamUrl(wanted: string): Promise<Undo>;
  /** Asks the user to let an address be read. Call it in the click itself. */
  requestAccess(url: string): Promise<boolean>;
}

export const storedSetup: StoredSetup = {
  async read() {
    const { url, senders, off, ...stored } = await readItems({
      ...{ settings, favourites, ledger, accountAliases },
      ...{ url: teamUrl, senders: senderIds, off: layersOff },
    });
    return { ...stored, layers: { ...(url !== undefined && { teamUrl: url }), senderIds: senders, layersOff: off } };
  },
  async setSettings(wanted, names) {
    const before = await setNamed(wanted, names);
    return async () => void (await setNamed(before, names));
  },
  async setFavourites(wanted) {
    const before = await readItem(favourites);
    await askBackground('changeFavourites', { before, after: wanted });
    return () => askBackground('changeFavourites', { before: wanted, after: before });
  },
  async setAccountAliases(wanted) {
    const before = await readItem(accountAliases);
    await askBackground('changeAccountAliases', { before, after: wanted });
    return () => askBackground('changeAccountAliases', { before: wanted, after: before });
  },
  async joinLedger({ base, before, after }) {
    await askBackground('changeLedger', { base, before, after });
    return () => askBackground('changeLedger', { base, before: after, after: before });
  },
  async setSenders(wanted) {
    const before = await readItem(senderIds);
    await askBackground('changeSenders', { before, after: wanted });
    return () => askBackground('changeSenders', { before: wanted, after: before });
  },
  async setLayersOff(wanted) {
    const before = await readItem(layersOff);
    await switchLayers(wanted).catch(async error => {
      await switchLayers(before);
      throw error;
    });
    return () => switchLayers(before);
  },
  async setTeamUrl(wanted) {
    const before = await askBackground('putTeam', { url: wanted });
    return async () => void (await askBackground('putTeam', before));
  },
  requestAccess: url => requestHostAccess([originPattern(url)]),
};

async function switchLayers(off: NonNullable<Layers['layersOff']>): Promise<void> {
  const now = await readItem(layersOff);
  for (const layer of READ_ONLY_LAYERS) {
    const isOn = !off.includes(layer);
    if (isOn === now.includes(layer)) await askBackground('switchLayer', { layer, isOn });
  }
}

/** Sets these, and no other, on what is stored by now; gives what was. */
async function setNamed(wanted: Settings, names: readonly (keyof Settings)[]): Promise<Settings> {
  const before = await readItem(settings);
  const changed = Object.fromEntries(names.map(name => [name, wanted[name]]));
  await askBackground('storeSettings', changed);
  return before;
}
