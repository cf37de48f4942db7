import { batch } from '@preact/signals';
import { readIndex } from '../core/config/config-index.ts';
import {
  accountAliases,
  configIndex,
  favourites,
  firstScreen,
  ledger,
  settings,
  switchNotices,
} from '../platform/items.ts';
import { askBackground } from '../platform/messages.ts';
import { readItem, readItems, watchItem } from '../platform/stored-item.ts';
import { noticeOf, type SwitchNotice } from '../platform/switch-notice.ts';
import { frontTabId } from '../platform/tabs.ts';
import { askPage } from './ask-page.ts';
import { firstRows } from './first-rows.ts';
import type { PopupStore } from './popup-store.ts';

/**
 * Fills the store, the first screen first: what is small is read while the page is asked who it is; the index follows
 * once the rows that are known from last time have been painted (design.md 5.2).
 */
export async function load(store: PopupStore): Promise<void> {
  const page = askPage(store);
  const stored = await readItems({ accountAliases, favourites, firstScreen, ledger, settings });
  batch(() => {
    store.settings.value = stored.settings;
    store.favourites.value = stored.favourites;
    store.ledger.value = stored.ledger;
    store.accountAliases.value = stored.accountAliases;
    store.firstScreen.value = stored.firstScreen;
  });
  await Promise.all([loadIndex(store), loadNotice(store), page]);
  requestIdleCallback(() => store.prepareSearch());
}

async function loadIndex(store: PopupStore): Promise<void> {
  if (store.firstScreen.value) await firstRows(store);
  const profiles = readIndex(await readItem(configIndex));
  if (profiles) {
    store.profiles.value = profiles;
    return;
  }
  await askBackground('rebuildIndex', undefined);
  const rebuilt = readIndex(await readItem(configIndex));
  store.hasConfig.value = rebuilt !== undefined;
  store.profiles.value = rebuilt ?? [];
}

async function loadNotice(store: PopupStore): Promise<void> {
  const tabId = await frontTabId();
  const show = (notices: readonly SwitchNotice[]): void => {
    store.lastNotice.value = tabId === undefined ? undefined : noticeOf(notices, tabId);
  };
  // The popup that asked for the switch may be closed, and this one open before the answer is there.
  watchItem(switchNotices, show);
  show(await readItem(switchNotices));
}
