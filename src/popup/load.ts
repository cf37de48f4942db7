import type { Signal } from '@preact/signals';

import type { FullStorage } from '../core/full-storage.ts';
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
import { firstRows, listPainted } from '../switcher/first-rows.ts';
import type { SwitcherStore } from '../switcher/switcher-store.ts';
import { nextTask } from '../ui/next-task.ts';
import { supposePage } from './follow-page.ts';
import { loadSearch } from './load-search.ts';

/** Fills the store with what is small: enough for the rows of last time. */
export async function loadFirstRows(store: SwitcherStore, replaced: Signal<SyncNotice | undefined>): Promise<void> {
  const items = { accountAliases, favorites, firstScreen, lastIdentity, ledger, settings, syncNotice };
  const stored = await readItems(items);
  const showSyncNotice = (notice: SyncNotice | undefined): void => {
    replaced.value = notice;
  };
  fillStore(store, stored);
  showSyncNotice(stored.syncNotice);
  watchItem(syncNotice, showSyncNotice);
  await supposePage(store, stored.lastIdentity);
}

/** Asks the page, and reads the rest, once the rows of last time have been painted. */
export async function load(store: SwitcherStore, askPage: () => Promise<void>): Promise<void> {
  if (store.isReady.value) await firstRows(store);
  await Promise.all([askPage(), loadSearch(store), loadIndex(store), followNotice(store)]);
}

/** What few popups show, and only once there is a list. */
export async function loadRareParts(store: SwitcherStore, full: Signal<FullStorage | undefined>): Promise<void> {
  await listPainted(store);
  await (await import('./follow-plan.ts')).followPlan(store);
  await (await import('../platform/storage-full.ts')).followFullStorage(full);
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
