import type { SwitcherParts } from './switcher-host.ts';

/** Reloads the console page: it is out of date, or names nobody. */
export function reloadConsole({ store, host }: SwitcherParts): void {
  const tabId = store.consoleTabId.value;
  if (tabId !== undefined) void host.reloadTab(tabId);
}

/** Brings the console tab to the front. */
export function showTab({ store, host }: SwitcherParts): void {
  const tabId = store.consoleTabId.value;
  if (tabId !== undefined) void host.showTab?.(tabId).then(host.close);
}

/** Asks again who the page in front is signed in as, as if the switcher had just been opened. */
export function askAgain({ store, host }: SwitcherParts): void {
  store.tab.value = { kind: 'asking' };
  void host.askPage();
}

/** Opens the options page in place of the switcher. */
export function openOptions({ host }: SwitcherParts): void {
  void host.ask('openOptions').then(host.close);
}
