import { hasManySessions } from '../core/roles/session-mode.ts';
import { questionOf } from '../core/switching/switch-outcome.ts';
import { showMessage } from './show-message.ts';
import { switchBack, switchTo } from './switch-role.ts';
import type { SwitcherParts } from './switcher-host.ts';

/** Repeats the last switch. */
export function tryAgain(parts: SwitcherParts): void {
  const notice = parts.store.notice.value;
  if (notice?.choice) switchTo(parts, notice.choice, notice.tabId);
  else switchBack(parts, notice?.tabId);
}

/** Comes back to the page and into the role of the last switch, after a sign-in where that is needed. */
export function signInAgain(parts: SwitcherParts): void {
  const notice = parts.store.notice.value;
  if (notice?.choice) switchTo(parts, { role: notice.choice.role, newTab: false, again: true }, notice.tabId);
}

/** Repeats the last switch, whatever Hatrack has against it, or says yes to its question. */
export function tryAllTheSame(parts: SwitcherParts): void {
  const notice = parts.store.notice.value;
  if (!notice?.choice) return;
  const isYes = questionOf(notice.outcome) !== undefined;
  switchTo(parts, { ...notice.choice, ...(isYes ? { confirmed: true } : { force: true }) }, notice.tabId);
}

/** Signs a session out, then goes on with the switch that there was no room for. */
export async function signOutAndSwitch(parts: SwitcherParts, sessionId: string): Promise<void> {
  const { store, host } = parts;
  const notice = store.notice.value;
  if (!notice?.choice || store.underway.value !== undefined) return;
  const { choice, tabId } = notice;
  store.underway.value = sessionId;
  try {
    await host.ask('signOutSession', { tabId, sessionId });
  } catch (error) {
    host.logFailure('a session was not signed out', error);
    return showMessage(store, 'signOutFailed');
  } finally {
    store.underway.value = undefined;
  }
  switchTo(parts, choice, tabId);
}

/** Takes the notice away, here and in the other places that show it. */
export function dismissNotice({ store, host }: SwitcherParts): void {
  const notice = store.lastNotice.value;
  store.lastNotice.value = undefined;
  if (notice) void host.ask('closeNotice', { tabId: notice.tabId });
}

/** Shows AWS's own switch page, filled in for the role of the last switch. */
export function openPrefilled({ store, host }: SwitcherParts, url: string): void {
  const tabId = store.notice.value?.tabId;
  const newTab = hasManySessions(store.identity.value?.mode);
  if (tabId !== undefined) void host.openPrefilled(tabId, url, newTab).then(host.close);
}

/** Reloads the page on which the last switch ended. */
export function reloadEndedPage({ store, host }: SwitcherParts): void {
  const tabId = store.notice.value?.shownIn;
  if (tabId !== undefined) void host.reloadTab(tabId).then(host.close);
}
