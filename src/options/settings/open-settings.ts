import { computed } from '@preact/signals';
import type { Role } from '../../core/roles/role.ts';
import { toRoles } from '../../core/roles/to-roles.ts';
import { type AllData, readAllData } from '../../platform/all-data.ts';
import { askBackground } from '../../platform/messages.ts';
import { readItem, watchItem } from '../../platform/read-item.ts';
import { readStoredProfiles } from '../../platform/stored-profiles.ts';
import { settings as item, policy } from '../../store/list-items.ts';
import { configText } from '../../store/text-items.ts';
import type { ConfigStore } from '../draft/config-store.ts';
import { followItems } from '../widgets/follow-items.ts';
import { createUndoStore, type UndoStore } from '../widgets/undo-store.ts';
import { configDraft } from './config-draft.ts';
import { createDataStore, type DataStore } from './data-store.ts';
import { createSettingsStore, type SettingsStore } from './settings-store.ts';
import type { Changeable } from './undo-texts.ts';

/** What the settings page shows and changes. */
export interface SettingsPage {
  readonly store: SettingsStore;
  readonly data: DataStore;
  readonly undos: UndoStore<Changeable>;
  /** The roles of all lists in use. */
  readonly readRoles: () => Promise<readonly Role[]>;
}

/** The stored settings. They follow every other page. */
export async function openSettings(config: ConfigStore): Promise<SettingsPage> {
  const undos = createUndoStore<Changeable>();
  const rules = await followItems({ policy });
  const locked = computed(() => rules.policy.value?.lockedSettings ?? []);
  const store = createSettingsStore({
    stored: await readItem(item),
    locked,
    write: changed => askBackground('storeSettings', changed),
    undos,
  });
  const draft = configDraft(config);
  const clear = () => askBackground('clearEverything', undefined);
  const putBack = (data: AllData) => askBackground('putBackEverything', data);
  const data = createDataStore({ read: readAllData, clear, write: putBack, draft, undos });
  watchItem(item, store.stored);
  // A new config replaced what was cleared: undoing the clearing would remove it.
  watchItem(configText, now => now && undos.forget('allData'));
  return { store, data, undos, readRoles: async () => toRoles((await readStoredProfiles()) ?? []) };
}
