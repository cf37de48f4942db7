import type { ReadonlySignal } from '@preact/signals';
import { inTime } from '../core/in-time.ts';
import type { Role } from '../core/roles/role.ts';
import { hasManySessions } from '../core/roles/session-mode.ts';
import { questionOf, type SwitchFailure } from '../core/switching/switch-outcome.ts';
import { isNotice, type RoleChoice, recordIn, STOPPED, type SwitchRecord } from '../core/switching/switch-record.ts';
import { when } from './first-rows.ts';
import type { ChoiceKeys } from './list/list-key.ts';
import { settleSwitch } from './settle-switch.ts';
import { showMessage } from './show-message.ts';
import type { SwitcherParts } from './switcher-host.ts';
import { showTab } from './tab-actions.ts';
import type { ShownTab } from './tab-state.ts';

/** After these failures the page may be signed in as somebody else, or have other sessions beside it. */
const ASK_AGAIN: readonly SwitchFailure[] = ['not-switched', 'session-ended', 'busy', 'stopped'];

/** ms that AWS has to say whether a session is over. */
const SESSION_CHECK = 1000;

/** Does what Enter or a click on a role's row asks for, which may be a yes to its question. Sends no switch where the page already works as that role. */
export function choose(parts: SwitcherParts, role: Role, { newTab, keepsPage }: ChoiceKeys): void {
  const { store } = parts;
  const question = store.list.asked.value?.choice;
  if (question?.role.key === role.key) {
    switchTo(parts, { ...question, ...(newTab && { newTab }), confirmed: true });
    return;
  }
  if (!store.isFresh.value) {
    onceFresh(parts, role, fresh => choose(parts, fresh, { newTab, keepsPage }));
    return;
  }
  store.list.awaited.value = undefined;
  const tab = store.tab.value;
  const isOnPage = tab.kind === 'console' && !tab.hasLeft;
  const staysOpen = newTab && hasManySessions(store.identity.value?.mode);
  const choice: RoleChoice = {
    ...{ role, newTab },
    ...(keepsPage && isOnPage && { keepsPage }),
    ...(staysOpen && { behind: true }),
  };
  if (isOnPage && !tab.isOutdated && !newTab && isCurrent(parts, role)) {
    void showCurrent(parts, choice, tab.tab);
    return;
  }
  // A second click on the same row asks for nothing more.
  const asked = [store.underway.value, ...store.queued.value.map(queued => queued.role.key)];
  if (!staysOpen || store.underway.value === undefined) switchTo(parts, choice);
  else if (!asked.includes(role.key)) store.queued.value = [...store.queued.value, choice];
}

/** Of several profiles of the role in front, one for another region still has to be switched to. */
function isCurrent({ store }: SwitcherParts, { key, region }: Role): boolean {
  return store.currentKeys.value.has(key) && region === store.currentRole.value?.region;
}

/** Shows the page that works as the role. Where its session has ended, this is a switch like any other. */
async function showCurrent(parts: SwitcherParts, choice: RoleChoice, { tabId, inFront }: ShownTab): Promise<void> {
  const { store, host } = parts;
  if (store.underway.value !== undefined) return;
  store.underway.value = choice.role.key;
  const isOver = await inTime(host.ask('isSessionOver', { tabId }), SESSION_CHECK).catch(() => false);
  store.underway.value = undefined;
  if (isOver) switchTo(parts, choice);
  else if (inFront) host.close();
  else showTab(parts);
}

/** Goes on with a role of the list once that is for who is signed in now. Drops a role that is not in it then. */
export function onceFresh(parts: SwitcherParts, { key }: Role, act: (role: Role) => void): void {
  const { roles, isFresh } = parts.store;
  void onceSure(parts, key, isFresh, () => {
    const role = roles.value.find(each => each.key === key);
    if (role) act(role);
  });
}

/**
 * What is shown before the page has answered is from last time. A choice waits until then, and is dropped if somebody
 * else has signed in, or if the user types, takes it back, or makes another one.
 */
async function onceSure(
  { store: { list, base } }: SwitcherParts,
  what: string,
  isSure: ReadonlySignal<boolean>,
  act: () => void,
): Promise<void> {
  if (!isSure.value) {
    const who = base.value;
    list.awaited.value = what;
    await when(() => isSure.value || list.awaited.value !== what);
    if (list.awaited.value !== what) return;
    list.awaited.value = undefined;
    if (base.value !== who) return;
  }
  act();
}

/** Switches a tab to a role. Explains instead which role comes first, where the console can't reach this one. */
export function switchTo(parts: SwitcherParts, choice: RoleChoice, tabId = parts.store.consoleTabId.value): void {
  if (tabId === undefined) {
    planSwitch(parts, choice);
    return;
  }
  const { store, host } = parts;
  const { role, ...how } = choice;
  const { key } = role;
  const via = choice.force ? undefined : store.visible.value?.chained.get(key);
  if (via === undefined) void run(parts, key, tabId, choice, () => host.ask('switchToKey', { tabId, key, ...how }));
  else store.lastNotice.value = recordIn(tabId, choice, { result: 'failed', why: 'chained', via }, Date.now());
}

/** Opens the console where no tab shows it, and switches once the user is signed in. */
function planSwitch({ store, host }: SwitcherParts, choice: RoleChoice): void {
  if (store.tab.value.kind !== 'none' || store.underway.value !== undefined) return;
  const { key } = choice.role;
  store.underway.value = key;
  const opened = host.planSwitch?.(choice, store.seenHost.value).catch(error => {
    host.logFailure('the console was not opened', error);
    return false;
  });
  void opened?.then(answer => {
    if (answer === true) return host.close();
    store.underway.value = undefined;
    const says = answer && questionOf(answer);
    if (says) store.list.ask({ choice, says });
    else {
      store.list.show(key);
      if (answer) showMessage(store, 'failure_role_gone');
    }
  });
}

/** Makes the page in front leave its role, once it is known who that is. */
export function leaveRole(parts: SwitcherParts): void {
  const { store } = parts;
  void onceSure(parts, 'back', store.hasAnswered, () => store.identity.value?.role && switchBack(parts));
}

/** Makes a tab leave its role. */
export function switchBack(parts: SwitcherParts, tabId = parts.store.consoleTabId.value): void {
  if (tabId === undefined) return;
  void run(parts, 'back', tabId, undefined, () => parts.host.ask('switchBack', { tabId }));
}

/** Makes the first of the choices that wait. */
function goOn(parts: SwitcherParts): void {
  const { queued } = parts.store;
  const [next, ...rest] = queued.value;
  queued.value = rest;
  if (next) switchTo(parts, next);
}

/** One choice makes one request: while one is under way, nothing else is chosen. */
async function run(
  parts: SwitcherParts,
  what: string,
  tabId: number,
  choice: RoleChoice | undefined,
  ask: () => Promise<SwitchRecord>,
): Promise<void> {
  const { store, host } = parts;
  if (store.underway.value !== undefined) return;
  store.underway.value = what;
  store.lastNotice.value = undefined;
  store.list.asked.value = undefined;
  // A screen reader says the same message again only if it was gone in between.
  store.message.value = undefined;
  const since = Date.now();
  const answer = await ask().catch(error => {
    host.logFailure('a switch was not answered', error);
    return settleSwitch(isLast => host.ask('settleSwitch', { tabId, since, isLast }));
  });
  const last = { ...(choice && { choice }), ...(answer ?? recordIn(tabId, choice, STOPPED, Date.now())) };
  store.underway.value = undefined;
  const says = questionOf(last.outcome);
  if (choice && says !== undefined && store.list.ask({ choice, says })) {
    await when(() => store.list.asked.value === undefined);
    // After a yes, the end of that switch goes on.
    if (store.underway.value === undefined) goOn(parts);
    return;
  }
  if (!isNotice(last)) {
    if (!choice?.behind) return host.close();
    store.opened.value = [...store.opened.value, what];
    // Not before: the next Ctrl+Enter would answer the question about this role.
    if (!store.list.isPointed.value && store.list.activeRole.value?.key === what) store.list.move('next', 1);
    showMessage(store, 'opened');
    goOn(parts);
    return;
  }
  store.queued.value = [];
  const { outcome } = last;
  if (outcome.result === 'failed' && ASK_AGAIN.includes(outcome.why)) void host.askPage();
  store.lastNotice.value = last;
}
