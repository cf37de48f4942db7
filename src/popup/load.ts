import type { Signal } from '@preact/signals';

import type { SyncNotice } from '../core/sync/sync-notice.ts';
import { askBackground } from '../platform/messages.ts';
import { readItems, watchItem } from '../platform/read-item.ts';
import { readStoredProfiles } from '../platform/stored-profiles.ts';
import {
  accountAliases,
  favorites,
  firstScreen,
  lastIdentity,
  ledger,
  settings,
  syncNotice,
} from '../store/list-items.ts';
import { fillStore } from '../switcher/fill-store.ts';
import { firstRows } from '../switcher/first-rows.ts';
import type { SwitcherStore } from '../switcher/switcher-store.ts';
import { nextTask } from '../ui/next-task.ts';
import { loadSearch } from './load-search.ts';

/**
 * Fills the store, the first screen first: what is small is read while the page is asked who it is; the index follows
 * once the rows that are known from last time have been painted.
 */
export async function load(
  store: SwitcherStore,
  replaced: Signal<SyncNotice | undefined>,
  askPage: () => Promise<void>,
): Promise<void> {
  const [page, search] = [askPage(), loadSearch(store)];
  const items = { accountAliases, favorites, firstScreen, lastIdentity, ledger, settings, syncNotice };
  const stored = await readItems(items);
  const showSyncNotice = (notice: SyncNotice | undefined): void => {
    replaced.value = notice;
  };
  fillStore(store, stored);
  showSyncNotice(stored.syncNotice);
  watchItem(syncNotice, showSyncNotice);
  await Promise.all([loadIndex(store), followNotice(store), page, search]);
}

async function loadIndex(store: SwitcherStore): Promise<void> {
  if (store.firstScreen.value) await firstRows(store);
  const profiles = await readStoredProfiles();
  if (profiles) {
    // Reading thousands took a while: keys pressed since come first.
    await nextTask();
    store.profiles.value = profiles;
    store.isDamaged.value = await askBackground('isTextDamaged');
    return;
  }
  await askBackground('rebuildIndex');
  const rebuilt = await readStoredProfiles();
  store.isDamaged.value = await askBackground('isTextDamaged');
  store.hasConfig.value = rebuilt !== undefined;
  store.profiles.value = rebuilt ?? [];
}

async function followNotice(store: SwitcherStore): Promise<void> {
  await (await import('./switch-notices.ts')).followNotice(store);
}
