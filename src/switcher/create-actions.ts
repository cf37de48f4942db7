import type { Signal } from '@preact/signals';
import type { FindingCode } from '../core/diagnosis/finding.ts';
import type { Role } from '../core/roles/role.ts';
import { hasManySessions } from '../core/roles/session-mode.ts';
import { withFavorite } from '../core/roles/with-favorite.ts';
import type { Settings } from '../core/settings.ts';
import { STOPPED, type SwitchFailure } from '../core/switching/switch-outcome.ts';
import { isNotice, type RoleChoice, recordIn, type SwitchRecord } from '../core/switching/switch-record.ts';
import { settleSwitch } from './settle-switch.ts';
import type { SwitcherHost } from './switcher-host.ts';
import type { SwitcherStore } from './switcher-store.ts';

/** The page may be somebody else by now, or others stand beside it. */
const ASK_AGAIN: readonly SwitchFailure[] = ['not-switched', 'session-ended', 'busy', 'stopped'];

/** ms that a message stays in the footer. */
const MESSAGE = 2000;

/** What the user can do in the switcher. */
export type SwitcherActions = ReturnType<typeof createActions>;

/** What each action does to the store, and by way of the host. */
export function createActions(store: SwitcherStore, host: SwitcherHost) {
  const close = (): void => host.close();

  const say = (message: NonNullable<typeof store.message.value>): void => {
    store.message.value = message;
    setTimeout(() => {
      store.message.value = undefined;
    }, MESSAGE);
  };

  /** Shows a change at once, and takes it back, and no other, where it can't be stored. */
  const change = <T>(value: Signal<T>, done: (now: T) => T, undone: (now: T) => T, stored: Promise<void>): void => {
    value.value = done(value.value);
    stored.catch(error => {
      host.logFailure('a change was not stored', error);
      value.value = undone(value.value);
      say('notStored');
    });
  };

  /** One choice makes one request: while one is under way, nothing else is chosen. */
  const run = async (
    what: string,
    tabId: number | undefined,
    choice: RoleChoice | undefined,
    ask: (tabId: number) => Promise<SwitchRecord>,
  ): Promise<void> => {
    if (store.underway.value !== undefined || tabId === undefined) return;
    store.underway.value = what;
    store.lastNotice.value = undefined;
    const since = Date.now();
    const answer = await ask(tabId).catch(error => {
      host.logFailure('a switch was not answered', error);
      return settleSwitch(isLast => host.ask('settleSwitch', { tabId, since, isLast }));
    });
    const last = answer ?? recordIn(tabId, choice, STOPPED, Date.now());
    store.underway.value = undefined;
    if (!isNotice(last)) return close();
    const { outcome } = last;
    if (outcome.result === 'failed' && ASK_AGAIN.includes(outcome.why)) void host.askPage();
    store.lastNotice.value = last;
  };
  const switchTo = (choice: RoleChoice, tabId: number | undefined): void => {
    const { role, again = false } = choice;
    const via = again ? undefined : store.visible.value?.chained.get(role.key);
    if (via === undefined) {
      void run(role.key, tabId, choice, tabId => host.switchRole({ tabId, ...choice }));
    } else if (tabId !== undefined) {
      store.lastNotice.value = recordIn(tabId, choice, { result: 'failed', why: 'chained', via }, Date.now());
    }
  };
  const switchBack = (tab: number | undefined): void =>
    void run('back', tab, undefined, tabId => host.ask('switchBack', { tabId }));
  const consoleTab = (): number | undefined => {
    const tab = store.tab.peek();
    return tab.kind === 'console' || tab.kind === 'asking' ? tab.tab?.tabId : undefined;
  };

  const showAllRoles = (all: boolean): void => {
    store.showsDiagnosis.value = false;
    const shown = (showAllRoles: boolean) => (now: Settings) => ({ ...now, showAllRoles });
    change(store.settings, shown(all), shown(!all), host.ask('storeShowAllRoles', { showAllRoles: all }));
  };
  const reloadConsole = (): void => {
    const tabId = consoleTab();
    if (tabId !== undefined) void host.reloadTab(tabId);
  };
  const openOptions = (): void => void host.ask('openOptions').then(close);
  const copy = (value: string): void => void navigator.clipboard.writeText(value).then(() => say('copied'));

  return {
    choose: (role: Role, newTab: boolean) => switchTo({ role, newTab }, consoleTab()),
    /** Signs in to a role that has an open session. */
    signInAgain: (role: Role) => switchTo({ role, newTab: false, again: true }, consoleTab()),
    /** Opens the page in front in another role: its service, path and region stay. */
    openPage: (role: Role) => switchTo({ role, newTab: false, keepsPage: true }, consoleTab()),
    switchBack: () => switchBack(consoleTab()),
    /** Repeats the last switch. */
    tryAgain(): void {
      const notice = store.notice.value;
      if (notice?.choice) switchTo(notice.choice, notice.tabId);
      else switchBack(notice?.tabId);
    },
    /** Repeats the last switch, whatever Hatrack has against it. */
    tryAllTheSame(): void {
      const notice = store.notice.value;
      if (notice?.choice) switchTo({ ...notice.choice, again: true }, notice.tabId);
    },
    /** Signs a session out, then goes on with the switch that there was no room for. */
    signOut(sessionId: string): void {
      const notice = store.notice.value;
      if (!notice?.choice || store.underway.value !== undefined) return;
      const { choice, tabId } = notice;
      store.underway.value = sessionId;
      host
        .ask('signOutSession', { tabId, sessionId })
        .finally(() => {
          store.underway.value = undefined;
        })
        .then(
          () => switchTo(choice, tabId),
          error => {
            host.logFailure('a session was not signed out', error);
            say('signOutFailed');
          },
        );
    },
    dismiss(): void {
      const notice = store.lastNotice.value;
      store.lastNotice.value = undefined;
      if (notice) void host.ask('closeNotice', { tabId: notice.tabId });
    },
    openPrefilled(url: string): void {
      const tabId = store.notice.value?.tabId;
      const newTab = hasManySessions(store.identity.value?.mode);
      if (tabId !== undefined) void host.openPrefilled(tabId, url, newTab).then(close);
    },
    /** Reloads the page on which the last switch ended. */
    reloadTab(): void {
      const tabId = store.notice.value?.shownIn;
      if (tabId !== undefined) void host.reloadTab(tabId).then(close);
    },
    /** Makes a role a favorite, or ends that. */
    star(role: Role): void {
      const starred = store.stars.value.get(role.key);
      const key = starred ?? role.key;
      const hasStar = starred === undefined;
      const starredSo = (has: boolean) => (keys: readonly string[]) => withFavorite(keys, key, has);
      change(
        store.favorites,
        starredSo(hasStar),
        starredSo(!hasStar),
        host.ask('storeFavorite', { key, isFavorite: hasStar }),
      );
    },
    copy,
    /** Copies an address of the page in front that asks for the role. */
    copyPageLink(role: Role): void {
      const tabId = consoleTab();
      if (tabId !== undefined) void host.pageLink(tabId, role).then(link => link !== undefined && copy(link));
    },
    /** An address that leads to the role: AWS's own switch page, filled in, or the access portal's; none for a broken one. */
    linkOf: (role: Role) => host.linkOf(role, store.settings.value),
    showAllRoles,
    showTab(): void {
      const tabId = consoleTab();
      if (tabId !== undefined) void host.showTab?.(tabId).then(close);
    },
    /** Reloads the console page: it is out of date, or names nobody. */
    reloadConsole,
    askAgain(): void {
      store.tab.value = { kind: 'asking' };
      void host.askPage();
    },
    /** Starts the switcher again. */
    reload: () => host.reload(),
    openDiagnosis(): void {
      store.showsDiagnosis.value = true;
    },
    closeDiagnosis(): void {
      store.showsDiagnosis.value = false;
    },
    /**
     * Shows the diagnosis in an element; returns what ends it.
     * @param covered findings that the screen shows elsewhere
     */
    showDiagnosis(element: HTMLElement, covered?: readonly FindingCode[]): () => void {
      const remedies = {
        reload: reloadConsole,
        options: openOptions,
        'show-all': () => showAllRoles(true),
        'show-mine': () => showAllRoles(false),
      };
      let isOver = false;
      let end = (): void => undefined;
      host
        .showDiagnosis(element, consoleTab(), remedies, covered)
        .then(ended => {
          if (isOver) ended();
          else end = ended;
        })
        .catch(error => host.logFailure('the diagnosis could not be shown', error));
      return () => {
        isOver = true;
        end();
      };
    },
    openOptions,
    close,
  };
}
