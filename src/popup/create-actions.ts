import type { Signal } from '@preact/signals';
import { consoleHome } from '../aws/console-url.ts';
import { isSwitchPage } from '../aws/switch-request.ts';
import type { Role } from '../core/roles/role.ts';
import { favourites, settings, switchNotices } from '../platform/items.ts';
import { logFailure } from '../platform/log.ts';
import { askBackground } from '../platform/messages.ts';
import { openOptions } from '../platform/own-pages.ts';
import type { SwitchOutcome } from '../platform/protocol.ts';
import { readItem, type StoredItem, writeItem } from '../platform/stored-item.ts';
import { type SwitchNotice, withoutNotice } from '../platform/switch-notice.ts';
import { bringToFront, navigate, openTab } from '../platform/tabs.ts';
import type { PopupActions } from './actions.ts';
import { askPage } from './ask-page.ts';
import type { PopupStore } from './popup-store.ts';

/** ms that a message stands in the footer. */
const MESSAGE = 2000;

/** What each action does to the store, to the browser, and by way of the background. */
export function createActions(store: PopupStore): PopupActions {
  const close = (): void => window.close();

  const say = (message: 'copied' | 'notStored'): void => {
    store.message.value = message;
    setTimeout(() => {
      store.message.value = undefined;
    }, MESSAGE);
  };

  /** Shows a change at once, and takes it back where it can't be stored. */
  const change = <T>(value: Signal<T>, item: StoredItem<T>, next: T): void => {
    const before = value.value;
    value.value = next;
    writeItem(item, next).catch(error => {
      logFailure('a change was not stored', error);
      value.value = before;
      say('notStored');
    });
  };

  /** One choice makes one request: while one is under way, nothing else is chosen. */
  const run = async (
    what: string,
    tabId: number | undefined,
    choice: SwitchNotice['choice'],
    ask: (tabId: number) => Promise<SwitchOutcome>,
  ): Promise<void> => {
    if (store.underway.value !== undefined || tabId === undefined) return;
    store.underway.value = what;
    store.lastNotice.value = undefined;
    const outcome = await ask(tabId).catch((error): SwitchOutcome => {
      logFailure('a switch was not answered', error);
      return { result: 'failed', why: 'unreadable' };
    });
    store.underway.value = undefined;
    if (outcome.result === 'switched') return close();
    store.lastNotice.value = { tabId, shownIn: tabId, at: Date.now(), ...(choice && { choice }), outcome };
  };
  const switchTo = (role: Role, newTab: boolean, tab: number | undefined): void =>
    void run(role.key, tab, { role, newTab }, tabId => askBackground('switchRole', { tabId, role, newTab }));
  const switchBack = (tab: number | undefined): void =>
    void run('back', tab, undefined, tabId => askBackground('switchBack', { tabId }));
  const consoleTab = (): number | undefined => {
    const tab = store.tab.value;
    return tab.kind === 'console' ? tab.tab.tabId : undefined;
  };
  const forget = async ({ tabId }: SwitchNotice): Promise<void> =>
    writeItem(switchNotices, withoutNotice(await readItem(switchNotices), tabId));

  return {
    choose: (role, newTab) => switchTo(role, newTab, consoleTab()),
    switchBack: () => switchBack(consoleTab()),
    tryAgain() {
      const notice = store.notice.value;
      if (notice?.choice) switchTo(notice.choice.role, notice.choice.newTab, notice.tabId);
      else switchBack(notice?.tabId);
    },
    dismiss() {
      const notice = store.lastNotice.value;
      store.lastNotice.value = undefined;
      if (notice) void forget(notice);
    },
    openPrefilled(url) {
      const tabId = store.notice.value?.tabId;
      if (tabId !== undefined && isSwitchPage(url)) void navigate(tabId, url).then(close);
    },
    star(role) {
      const keys = store.favourites.value;
      const starred = store.stars.value.get(role.key);
      const next = starred === undefined ? [...keys, role.key] : keys.filter(key => key !== starred);
      change(store.favourites, favourites, next);
    },
    copy: value => void navigator.clipboard.writeText(value).then(() => say('copied')),
    showAllRoles: showAllRoles => change(store.settings, settings, { ...store.settings.value, showAllRoles }),
    showTab() {
      const tabId = consoleTab();
      if (tabId !== undefined) void bringToFront(tabId).then(close);
    },
    askAgain() {
      store.tab.value = { kind: 'asking' };
      void askPage(store);
    },
    reload: () => location.reload(),
    openConsole: () => void openTab(consoleHome('aws')).then(close),
    openOptions: () => void openOptions().then(close),
    close,
  };
}
