import { STOPPED, type SwitchFailure } from '../core/switching/switch-outcome.ts';
import { isNotice, type RoleChoice, recordIn, type SwitchRecord } from '../core/switching/switch-record.ts';
import { settleSwitch } from './settle-switch.ts';
import type { SwitcherParts } from './switcher-host.ts';

/** After these failures the page may be signed in as somebody else, or have other sessions beside it. */
const ASK_AGAIN: readonly SwitchFailure[] = ['not-switched', 'session-ended', 'busy', 'stopped'];

/** Switches a tab to a role. Explains instead which role comes first, where the console can't reach this one. */
export function switchTo(parts: SwitcherParts, choice: RoleChoice, tabId = parts.store.consoleTabId.value): void {
  if (tabId === undefined) return;
  const { store, host } = parts;
  const { key } = choice.role;
  const via = choice.again ? undefined : store.visible.value?.chained.get(key);
  if (via === undefined) void run(parts, key, tabId, choice, () => host.switchRole({ tabId, ...choice }));
  else store.lastNotice.value = recordIn(tabId, choice, { result: 'failed', why: 'chained', via }, Date.now());
}

/** Makes a tab leave its role. */
export function switchBack(parts: SwitcherParts, tabId = parts.store.consoleTabId.value): void {
  if (tabId === undefined) return;
  void run(parts, 'back', tabId, undefined, () => parts.host.ask('switchBack', { tabId }));
}

/** One choice makes one request: while one is under way, nothing else is chosen. */
async function run(
  { store, host }: SwitcherParts,
  what: string,
  tabId: number,
  choice: RoleChoice | undefined,
  ask: () => Promise<SwitchRecord>,
): Promise<void> {
  if (store.underway.value !== undefined) return;
  store.underway.value = what;
  store.lastNotice.value = undefined;
  const since = Date.now();
  const answer = await ask().catch(error => {
    host.logFailure('a switch was not answered', error);
    return settleSwitch(isLast => host.ask('settleSwitch', { tabId, since, isLast }));
  });
  const last = answer ?? recordIn(tabId, choice, STOPPED, Date.now());
  store.underway.value = undefined;
  if (!isNotice(last)) return host.close();
  const { outcome } = last;
  if (outcome.result === 'failed' && ASK_AGAIN.includes(outcome.why)) void host.askPage();
  store.lastNotice.value = last;
}
