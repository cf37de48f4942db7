import type { Signal } from '@preact/signals';
import { noticeOf, type SwitchNotice, type SwitchRecord } from '../core/switching/switch-record.ts';
import type { SyncNotice } from '../core/sync/sync-notice.ts';
import { unmarkIcon } from '../platform/icon-mark.ts';
import { askBackground } from '../platform/messages.ts';
import { readItem, readItems, watchItem } from '../platform/read-item.ts';
import { readStoredProfiles } from '../platform/stored-profiles.ts';
import { frontTabId } from '../platform/tabs.ts';
import {
  accountAliases,
  favorites,
  firstScreen,
  lastIdentity,
  ledger,
  settings,
  switchRecords,
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
  await Promise.all([loadIndex(store), loadNotice(store), page, search]);
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

async function loadNotice(store: SwitcherStore): Promise<void> {
  const tabId = await frontTabId();
  let stored: SwitchNotice | undefined;
  const show = (records: readonly SwitchRecord[]): void => {
    const notice = tabId === undefined ? undefined : noticeOf(records, tabId);
    // A switch of another tab leaves this one's notice as it is, which may be stored nowhere.
    if (notice?.at === stored?.at && notice?.closed === stored?.closed) return;
    stored = notice;
    store.lastNotice.value = notice;
    if (notice) for (const tab of [notice.tabId, notice.shownIn]) void unmarkIcon(tab);
  };
  // The popup that asked for the switch may be closed, and this one open before the answer is there.
  watchItem(switchRecords, show);
  show(await readItem(switchRecords));
}
