import type { Signal } from '@preact/signals';
import { baseKey } from '../core/history/base-key.ts';
import { recordUse } from '../core/history/ledger.ts';
import type { Identity } from '../core/roles/identity.ts';
import type { Role } from '../core/roles/role.ts';
import { recordIn, type SwitchRecord } from '../core/switching/switch-record.ts';
import { text } from '../platform/i18n.ts';
import { logFailure } from '../platform/log.ts';
import { openOptions } from '../platform/own-pages.ts';
import type { SwitcherHost } from '../switcher/switcher-host.ts';
import type { SwitcherStore } from '../switcher/switcher-store.ts';
import type { TabState } from '../switcher/tab-state.ts';

/** The one tab of the demo. */
const TAB = 0;

/** Who the sample's base account belongs to. */
const ALICE = { account: '999999999999', alias: 'corp-jump', user: 'alice' };

/** The pretend console, as alice or as alice in a role. */
export function demoTab(role?: Role): TabState {
  const identity: Identity = { partition: 'aws', mode: 'classic', base: ALICE, ...(role && { role }) };
  return { kind: 'console', tab: { tabId: TAB, inFront: true }, identity, loadedAt: Date.now(), isOutdated: false };
}

/** Switches roles in the pretend console: nothing is sent, and nothing is stored. */
export function demoHost(store: SwitcherStore, isOpen: Signal<boolean>): SwitcherHost {
  const enter = (role?: Role): SwitchRecord => {
    store.tab.value = demoTab(role);
    const base = baseKey({ partition: 'aws', base: ALICE });
    if (role) store.ledger.value = recordUse(store.ledger.value, base, role, Date.now());
    return recordIn(TAB, undefined, { result: 'switched' }, Date.now());
  };
  return {
    async ask(name, ...[data]) {
      if (name === 'openOptions') await openOptions();
      if (name !== 'switchBack' && name !== 'switchToKey') return undefined as never;
      const { key } = { ...data } as { readonly key?: string };
      return enter(store.roles.value.find(role => role.key === key)) as never;
    },
    linkOf: () => undefined,
    pageLink: async () => undefined,
    openPrefilled: async () => undefined,
    reloadTab: async () => undefined,
    askPage: async () => undefined,
    async showDiagnosis(element) {
      element.textContent = text('demoNoDiagnosis');
      return () => element.replaceChildren();
    },
    reload: () => location.reload(),
    close() {
      store.list.setQuery('');
      isOpen.value = false;
    },
    logFailure,
  };
}
