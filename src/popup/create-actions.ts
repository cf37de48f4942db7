import { consoleHome } from '../aws/console-url.ts';
import type { Role } from '../core/roles/role.ts';
import { favourites, settings, switchNotice } from '../platform/items.ts';
import { askBackground } from '../platform/messages.ts';
import { openOptions } from '../platform/own-pages.ts';
import type { SwitchOutcome } from '../platform/protocol.ts';
import { writeItem } from '../platform/stored-item.ts';
import type { SwitchNotice } from '../platform/switch-notice.ts';
import { bringToFront, navigate, openTab } from '../platform/tabs.ts';
import type { PopupActions } from './actions.ts';
import { askPage } from './ask-page.ts';
import type { PopupStore } from './popup-store.ts';

/** ms that "Copied" stands in the footer. */
const COPIED = 2000;

/** What each action does to the store, to the browser, and by way of the background. */
export function createActions(store: PopupStore): PopupActions {
  const close = (): void => window.close();

  /** One choice makes one request: while one is under way, nothing else is chosen. */
  const run = async (
    what: string,
    tabId: number | undefined,
    choice: SwitchNotice['choice'],
    ask: (tabId: number) => Promise<SwitchOutcome>,
  ): Promise<void> => {
    if (store.underway.value !== undefined || tabId === undefined) return;
    store.underway.value = what;
    store.notice.value = undefined;
    const outcome = await ask(tabId).catch((): SwitchOutcome => ({ result: 'failed', why: 'unreadable' }));
    store.underway.value = undefined;
    if (outcome.result === 'switched') close();
    else store.notice.value = { tabId, ...(choice && { choice }), outcome };
  };
  const switchTo = (role: Role, newTab: boolean, tab: number | undefined): void =>
    void run(role.key, tab, { role, newTab }, tabId => askBackground('switchRole', { tabId, role, newTab }));
  const switchBack = (tab: number | undefined): void =>
    void run('back', tab, undefined, tabId => askBackground('switchBack', { tabId }));
  const consoleTab = (): number | undefined => {
    const tab = store.tab.value;
    return tab.kind === 'console' ? tab.tab.tabId : undefined;
  };

  return {
    choose: (role, newTab) => switchTo(role, newTab, consoleTab()),
    switchBack: () => switchBack(consoleTab()),
    tryAgain() {
      const notice = store.notice.value;
      if (notice?.choice) switchTo(notice.choice.role, notice.choice.newTab, notice.tabId);
      else switchBack(notice?.tabId);
    },
    dismiss() {
      store.notice.value = undefined;
      void writeItem(switchNotice, undefined);
    },
    openPrefilled(url) {
      const tabId = store.notice.value?.tabId;
      void (tabId === undefined ? openTab(url) : navigate(tabId, url)).then(close);
    },
    star(role) {
      const keys = store.favourites.value;
      const starred = store.stars.value.get(role.key);
      store.favourites.value = starred === undefined ? [...keys, role.key] : keys.filter(key => key !== starred);
      void writeItem(favourites, store.favourites.value);
    },
    copy(value) {
      void navigator.clipboard.writeText(value).then(() => {
        store.copied.value = true;
        setTimeout(() => {
          store.copied.value = false;
        }, COPIED);
      });
    },
    showAllRoles(showAllRoles) {
      store.settings.value = { ...store.settings.value, showAllRoles };
      void writeItem(settings, store.settings.value);
    },
    showTab() {
      const tabId = consoleTab();
      if (tabId !== undefined) void bringToFront(tabId).then(close);
    },
    askAgain: () => void askPage(store),
    openConsole: () => void openTab(consoleHome('aws')).then(close),
    openOptions: () => void openOptions().then(close),
    close,
  };
}
